import type { PickedFile } from '../../import/sources/picked-file.ts';

/** What was picked in a file or folder field. */
export const pickedFiles = (files: FileList | null): readonly PickedFile[] =>
  Array.from(files ?? [], (file) => ({ name: file.webkitRelativePath || file.name, blob: file }));

/** How people call what they picked: the file, or the folder, or the first file of several. */
export function nameOf(files: readonly PickedFile[]): string {
  const first = files[0]?.name ?? '';
  const slash = first.indexOf('/');
  return slash < 0 ? first : first.slice(0, slash);
}

/** More than that is no folder of clippings; whoever has more packs it. */
const FILES_MAX = 50_000;

/**
 * What was dropped, folders with all that is in them. Must be called while the event is dispatched:
 * afterwards the browser has forgotten what was dropped.
 */
export function droppedFiles(transfer: DataTransfer | null): Promise<readonly PickedFile[]> {
  const entries = Array.from(transfer?.items ?? [], (item) => item.webkitGetAsEntry());
  const plain = pickedFiles(transfer?.files ?? null);
  return entries.some((entry) => entry?.isDirectory) ? walk(entries) : Promise.resolve(plain);
}

async function walk(entries: readonly (FileSystemEntry | null)[]): Promise<readonly PickedFile[]> {
  const files: PickedFile[] = [];
  const open = [...entries];
  // It grows while it is walked: no call for each folder within a folder.
  for (const entry of open) {
    if (files.length > FILES_MAX) break;
    if (entry && isFile(entry)) {
      const blob = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
      files.push({ name: entry.fullPath.replace(/^\/+/, ''), blob });
    } else if (entry && isFolder(entry)) {
      for (const inner of await childrenOf(entry)) open.push(inner);
    }
  }
  return files;
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Browsers give a hundred at a time. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const more = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (more.length === 0) return children;
    children.push(...more);
  }
}
