import { fail, succeed, type Result } from '../../domain/failure.ts';
import { Database, LIBRARY_NAME } from '../../storage/database.ts';
import { downloadParts } from '../components/download-parts.ts';
import { isOpenFolder, keepFolder, keptFolder, newFileIn } from '../offscreen/backup-folder.ts';
import type { ExportFolder, WhereTo } from './export-port.ts';
import { printDocument } from './print-document.ts';

/** The ways out that this browser has. */
export function createWhereTo(): WhereTo {
  return {
    download: (fileName, blob) => downloadParts(fileName, [blob], blob.type),
    async copy({ html, plain }) {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': plain.then((blob) => typed(blob, 'text/plain')),
          ...(html && { 'text/html': html.then((blob) => typed(blob, 'text/html')) }),
        }),
      ]);
    },
    print: printDocument,
    folder: 'showDirectoryPicker' in globalThis ? createFolder() : null,
    share: canShareFiles()
      ? {
          can: (fileName, mime) =>
            navigator.canShare({ files: [new File([''], fileName, { type: mime })] }),
          async send(fileName, blob) {
            try {
              await navigator.share({ files: [new File([blob], fileName, { type: blob.type })] });
              return true;
            } catch (error) {
              if (error instanceof DOMException && error.name === 'AbortError') return false;
              throw error;
            }
          },
        }
      : null,
  };
}

/** A clipboard takes a type only as it is called itself, without a charset. */
const typed = (blob: Blob, type: string): Blob => blob.slice(0, blob.size, type);

/** Desktop browsers share files too, into apps that no office has: the sheet is for phones. */
const canShareFiles = (): boolean =>
  typeof navigator.canShare === 'function' && /Android/i.test(navigator.userAgent);

const KEY = 'kept:export-folder';

function createFolder(): ExportFolder {
  return {
    name: () => withLibrary(async (db) => (await keptFolder(db, KEY))?.name ?? null),
    pick: pickFolder,
    async ready() {
      const folder = await withLibrary((db) => keptFolder(db, KEY));
      if (!folder) {
        const name = await pickFolder();
        return name === null ? null : succeed(name);
      }
      return (await isOpenFolder(folder)) ||
        (await folder.requestPermission({ mode: 'readwrite' })) === 'granted'
        ? succeed(folder.name)
        : fail({ kind: 'export-folder-closed' });
    },
    save: (fileName, blob) => withLibrary((db) => saveInFolder(db, fileName, blob)),
  };
}

/** What TypeScript does not know of: Chromium alone has it. */
interface FolderWindow {
  showDirectoryPicker(options: {
    readonly id: string;
    readonly mode: 'readwrite';
  }): Promise<FileSystemDirectoryHandle>;
}

async function pickFolder(): Promise<string | null> {
  try {
    const folder = await (globalThis as unknown as FolderWindow).showDirectoryPicker({
      id: 'cat-bao-export',
      mode: 'readwrite',
    });
    await withLibrary((db) => keepFolder(db, folder, KEY));
    return folder.name;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

async function saveInFolder(db: Database, fileName: string, blob: Blob): Promise<Result<string>> {
  const folder = await keptFolder(db, KEY);
  if (!folder || !(await isOpenFolder(folder))) return fail({ kind: 'export-folder-closed' });
  try {
    const file = await newFileIn(folder, fileName);
    await blob.stream().pipeTo(await file.createWritable());
    return succeed(file.name);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'QuotaExceededError')
      return fail({ kind: 'disk-full' });
    // The folder was moved or deleted, a drive was pulled out.
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return fail({ kind: 'export-failed', detail });
  }
}

async function withLibrary<T>(use: (db: Database) => Promise<T>): Promise<T> {
  const db = new Database(LIBRARY_NAME);
  try {
    return await use(db);
  } finally {
    db.close();
  }
}
