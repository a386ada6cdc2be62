/** The browser still reads a file for a while after it was handed over to be downloaded. */
const STALE_MS = 60 * 60 * 1000;
const FOLDER = 'backups';

/** A file on the disk that only this extension sees: a backup never has to fit memory. */
export interface TempFile {
  readonly handle: FileSystemFileHandle;
  readonly drop: () => Promise<void>;
}

export async function createTemp(now: number): Promise<TempFile> {
  const folder = await openFolder();
  const name = `${now}-${crypto.randomUUID()}.zip`;
  return {
    handle: await folder.getFileHandle(name, { create: true }),
    drop: () => remove(folder, name),
  };
}

/** Clears what backups left that were killed half-way or handed over long ago. */
export async function dropStaleTemps(now: number): Promise<void> {
  const folder = await openFolder();
  const stale: string[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind !== 'file') continue;
    const { lastModified } = await handle.getFile();
    if (now - lastModified > STALE_MS) stale.push(name);
  }
  for (const name of stale) await remove(folder, name);
}

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

async function remove(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch (error) {
    // Gone already, or still read: then it is stale the next time.
    const expected = ['NotFoundError', 'NoModificationAllowedError'];
    if (!(error instanceof DOMException && expected.includes(error.name))) throw error;
  }
}
