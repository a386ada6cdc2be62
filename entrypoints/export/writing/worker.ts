import { createLibraryReads } from '../../../storage/library-reads.ts';
import { createPictureFetcher } from './fetch-picture.ts';
import type { ExportJob, HostsJob, WritingMessage } from './job.ts';
import { pictureHosts } from './picture-hosts.ts';
import { runJob } from './run-job.ts';

/** The thread in which files are written: the page stays quick, and ending the thread cancels. */
const scope = globalThis as unknown as {
  addEventListener: (
    type: 'message',
    listener: (event: MessageEvent<ExportJob | HostsJob>) => void,
  ) => void;
  postMessage: (message: WritingMessage | readonly string[]) => void;
};

scope.addEventListener('message', ({ data }) => {
  void run(data).catch((error: unknown) => {
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    scope.postMessage({ kind: 'failed', failure: { kind: 'export-failed', detail } });
  });
});

async function run(job: ExportJob | HostsJob): Promise<void> {
  const library = createLibraryReads();
  if ('kind' in job) {
    scope.postMessage(await pictureHosts(library, job, Date.now()));
    return;
  }
  await runJob(job, {
    library,
    picture: createPictureFetcher(),
    post: (message) => scope.postMessage(message),
  });
}
