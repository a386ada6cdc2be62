import type { Database } from '../../storage/database.ts';

/** What a folder was picked for. */
export type FolderKey = 'kept:backup-folder' | 'kept:export-folder';

/** What the File System Access API adds to a handle; only Chromium has it. */
export interface PickedFolder extends FileSystemDirectoryHandle {
  queryPermission(mode: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(mode: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

/** The folder that the person picked; null where there is none. */
export async function keptFolder(
  db: Database,
  key: FolderKey = 'kept:backup-folder',
): Promise<PickedFolder | null> {
  const row = await db.meta.get(key);
  const folder = row?.key === key ? row.value : null;
  return folder instanceof FileSystemDirectoryHandle && 'queryPermission' in folder
    ? (folder as PickedFolder)
    : null;
}

export async function keepFolder(
  db: Database,
  folder: FileSystemDirectoryHandle,
  key: FolderKey = 'kept:backup-folder',
): Promise<void> {
  await db.meta.put({ key, value: folder });
}

/** Whether it may be written into now, without a question to anybody. */
export const isOpenFolder = async (folder: PickedFolder): Promise<boolean> =>
  (await folder.queryPermission({ mode: 'readwrite' })) === 'granted';

/** A new file in the folder; a name that is taken gets a number, for no backup replaces another. */
export async function newFileIn(
  folder: FileSystemDirectoryHandle,
  wanted: string,
): Promise<FileSystemFileHandle> {
  let name = wanted;
  for (let number = 2; await has(folder, name); number += 1) {
    name = wanted.replace(/(\.\w+)$/, ` (${number})$1`);
  }
  return folder.getFileHandle(name, { create: true });
}

/** An empty file is what a backup leaves that was killed half-way: its name is free. */
async function has(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    const handle = await folder.getFileHandle(name);
    return (await handle.getFile()).size > 0;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return false;
    throw error;
  }
}
