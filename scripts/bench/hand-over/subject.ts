import { DEFAULT_CHOICES, type ExportChoices } from '../../../domain/export-choices.ts';
import { NO_OFFICE } from '../../../domain/office.ts';
import type { WritingMessage } from '../../../entrypoints/export/writing/job.ts';
import { runJob } from '../../../entrypoints/export/writing/run-job.ts';
import type { FormatId } from '../../../export/format.ts';
import { Database, LIBRARY_NAME } from '../../../storage/database.ts';
import { libraryOn } from '../../../storage/library.ts';

/** Writing files, in a page of the library's own origin. */
const db = new Database(LIBRARY_NAME);
const library = libraryOn(db);

/** What was written last is held until it was measured: at its peak a memory is full of it. */
const held: unknown[] = [];
export const release = (): void => {
  held.length = 0;
};

/**
 * What an export is measured against: all rows and bodies in one `getAll` each, and one string of them.
 * @returns milliseconds
 */
export async function getAllAndStringify(): Promise<number> {
  const start = performance.now();
  const [rows, bodies] = await db.transaction('r', db.clips, db.bodies, () =>
    Promise.all([db.clips.toArray(), db.bodies.toArray()]),
  );
  const text = JSON.stringify({ rows, bodies });
  const took = performance.now() - start;
  held.push(rows, bodies, text);
  return took;
}

/** Writes a file of the whole library, or of its newest clips. @returns milliseconds, and bytes */
export async function write(
  format: FormatId,
  most: number | null,
  choices: Partial<ExportChoices>,
): Promise<{ ms: number; bytes: number; clips: number }> {
  const start = performance.now();
  let last: WritingMessage | null = null;
  await runJob(
    {
      collection: { kind: 'query', query: { text: '', campaign: null } },
      period: 'all',
      format,
      form: 'file',
      choices: { ...DEFAULT_CHOICES, ...choices },
      office: NO_OFFICE,
      title: 'Kho',
      appVersion: '0.1.0',
      now: Date.UTC(2026, 10, 26),
      most,
    },
    { library, picture: async () => null, post: (message) => (last = message) },
  );
  const ended = last as WritingMessage | null;
  if (ended?.kind !== 'done') throw new Error(`ended with ${ended?.kind}`);
  held.push(ended.blob);
  return { ms: performance.now() - start, bytes: ended.blob.size, clips: ended.clips };
}
