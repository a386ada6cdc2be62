import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

import type { Failure } from '../../domain/failure.ts';
import { sanitizeHtml } from '../../extraction/sanitize.ts';
import { IMPORT_MAX_BYTES, readExport, type ReadExport } from '../../import/json-feed.ts';
import { IMPORT_PORT } from '../../messaging/import-stream.ts';
import { sourceOf } from '../../portals/source-of.ts';
import { fileText } from './file-text.ts';
import type { ImportState } from './import-state.ts';
import { ImportView } from './import-view.tsx';
import { previewOf } from './preview.ts';
import { sendImport } from './send-import.ts';

/** Joins the view with the file, the reader and the background. */
export function ImportPage() {
  const [state, setState] = useState<ImportState>({ kind: 'choose' });
  const [found, setFound] = useState<ReadExport | null>(null);
  const [stop, setStop] = useState<AbortController | null>(null);

  const onFile = (file: File): void => {
    setState({ kind: 'reading', done: 0, total: 0 });
    void readFile(file, setState)
      .then(setFound)
      .catch((error: unknown) => setState({ kind: 'failed', failure: unforeseen(error) }));
  };

  const onImport = (): void => {
    if (!found) return;
    const aborter = new AbortController();
    setStop(aborter);
    void send(found, setState, aborter.signal).catch((error: unknown) =>
      setState({ kind: 'failed', failure: unforeseen(error) }),
    );
  };

  return (
    <ImportView
      state={state}
      onFile={onFile}
      onImport={onImport}
      onStop={() => stop?.abort()}
      onRestart={() => setState({ kind: 'choose' })}
    />
  );
}

type Show = (state: ImportState) => void;

/** @returns null where the file was refused, and that was shown */
async function readFile(file: File, show: Show): Promise<ReadExport | null> {
  const tooLarge: Failure = { kind: 'import-refused', reason: 'too-large', detail: '' };
  if (file.size > IMPORT_MAX_BYTES) {
    show({ kind: 'failed', failure: tooLarge });
    return null;
  }
  const read = await readExport(await fileText(file), {
    sanitize: sanitizeHtml,
    sourceOf,
    onProgress: async (done, total) => {
      show({ kind: 'reading', done, total });
      await painted();
    },
  });
  if (!read.ok) {
    show({ kind: 'failed', failure: read.failure });
    return null;
  }
  show({ kind: 'ready', preview: await previewOf(file.name, read.value) });
  return read.value;
}

async function send(read: ReadExport, show: Show, signal: AbortSignal): Promise<void> {
  const total = read.wholes.length;
  const outcome = await sendImport(
    browser.runtime.connect({ name: IMPORT_PORT }),
    read,
    (done) => show(done < total ? { kind: 'sending', done, total } : { kind: 'saving' }),
    signal,
  );
  if (outcome === 'stopped' || outcome === 'uncertain') show({ kind: outcome });
  else if (outcome === 'broken') show({ kind: 'failed', failure: unforeseen('connection broken') });
  else if (outcome.ok) show({ kind: 'done', ...outcome.value });
  else show({ kind: 'failed', failure: outcome.failure });
}

/** A turn of the event loop, in which the browser can show how far we are. */
const painted = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const unforeseen = (error: unknown): Failure => ({
  kind: 'storage-failed',
  detail: error instanceof Error ? error.message : String(error),
});
