import { fail, succeed, type Result } from '../../domain/failure.ts';

/** As much of `browser.downloads` as is needed. */
export interface Downloads {
  download(options: {
    readonly url: string;
    readonly filename: string;
    readonly conflictAction: 'uniquify';
    readonly saveAs: false;
  }): Promise<number>;
  search(query: { readonly id: number }): Promise<readonly Download[]>;
  readonly onChanged: {
    addListener(listener: (change: { readonly id: number }) => void): void;
    removeListener(listener: (change: { readonly id: number }) => void): void;
  };
}

interface Download {
  readonly state: string;
  readonly error?: string | undefined;
  /** Path of the file. */
  readonly filename: string;
}

/** A folder in Downloads: the person's own downloads stay apart. */
const FOLDER = 'Cat Bao';

/**
 * Puts a file into the Downloads folder and waits until it is there whole.
 *
 * @returns its name there; `disk-full`, or `storage-failed` with the browser's word for the cause
 */
export async function downloadTo(
  downloads: Downloads,
  url: string,
  fileName: string,
): Promise<Result<string>> {
  const id = await downloads.download({
    url,
    filename: `${FOLDER}/${fileName}`,
    conflictAction: 'uniquify',
    saveAs: false,
  });
  const { state, error, filename } = await ended(downloads, id);
  if (state === 'complete') return succeed(filename.split(/[\\/]/).at(-1) ?? fileName);
  return fail(
    error === 'FILE_NO_SPACE'
      ? { kind: 'disk-full' }
      : { kind: 'storage-failed', detail: `download ${error ?? state}` },
  );
}

/** Asked once at the start too: a small file is there before anybody listens. */
function ended(downloads: Downloads, id: number): Promise<Download> {
  return new Promise((resolve, reject) => {
    const look = async (): Promise<void> => {
      const [download] = await downloads.search({ id });
      if (download?.state === 'in_progress') return;
      downloads.onChanged.removeListener(hear);
      resolve(download ?? { state: 'erased', filename: '' });
    };
    const hear = (change: { readonly id: number }): void => {
      if (change.id === id) look().catch(reject);
    };
    downloads.onChanged.addListener(hear);
    look().catch(reject);
  });
}
