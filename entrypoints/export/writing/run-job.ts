import type { Collection } from '../../../domain/collection.ts';
import type { WholeClip } from '../../../domain/clip.ts';
import { periodBefore, periodOf, type Period } from '../../../domain/export-period.ts';
import type { LibraryReads } from '../../../domain/ports.ts';
import type { ExportFormat, FormatWriter } from '../../../export/format.ts';
import { exportFormats } from '../../../export/formats.ts';
import type { ExportInput, PictureFile } from '../../../export/input.ts';
import { campaignsOf, chosenIds, namesDays, rowsOf, wholesOf } from './chosen-clips.ts';
import type { ExportJob, WritingMessage, Written } from './job.ts';

interface Needs {
  readonly library: LibraryReads;
  /** @returns null for a picture that cannot be had */
  readonly picture: (src: string) => Promise<PictureFile | null>;
  readonly post: (message: WritingMessage) => void;
}

/** Writes what is wanted; a failure of the library is told, a bug throws. */
export async function runJob(job: ExportJob, needs: Needs): Promise<void> {
  const { library, post } = needs;
  const format = exportFormats.find(({ id }) => id === job.format);
  if (!format) throw new Error(`export: no format ${job.format}`);
  const writer = await writerOf(format, job.form);
  const period = periodOf(job.period, job.now);
  const chosen = await chosenIds(library, job.collection, period);
  const ids = job.most === null ? chosen : chosen.slice(0, job.most);
  const before =
    period && job.choices.summary && format.choices.includes('summary')
      ? await idsBefore(library, job.collection, period)
      : null;
  let picturesMissing = 0;
  let clips = 0;
  // What was purged since the ids were listed is not in the file, and is not said to be.
  async function* counted(batches: ExportInput['wholes']): AsyncGenerator<readonly WholeClip[]> {
    for await (const batch of batches) {
      clips += batch.length;
      yield batch;
    }
  }
  const input: ExportInput = {
    title: job.title,
    // Those of the period before too: a campaign that has fallen silent is not "no campaign".
    campaigns: await campaignsOf(library, job.collection, period, [...ids, ...(before?.ids ?? [])]),
    wholes: counted(
      wholesOf(library, ids, (done) => post({ kind: 'progress', done, total: ids.length })),
    ),
    appVersion: job.appVersion,
    now: job.now,
    // A part of a month must not be called by the month's name.
    period: job.collection.kind === 'query' && namesDays(job.collection.query) ? null : period,
    before: before && { ...before.period, clips: rowsOf(library, before.ids) },
    office: job.office,
    picture: async (src) => {
      if (!job.choices.pictures || !format.choices.includes('pictures')) return null;
      const picture = await needs.picture(src);
      if (!picture) picturesMissing += 1;
      return picture;
    },
  };
  post({ kind: 'progress', done: 0, total: ids.length });
  const blob = await gather(writer(input, job.choices), typeOf(format, job.form));
  const written: Written = { blob, clips, picturesMissing };
  post({ kind: 'done', ...written });
}

async function writerOf(format: ExportFormat, form: ExportJob['form']): Promise<FormatWriter> {
  const load = form === 'file' ? format.load : (format.forms?.[form] ?? format.load);
  return load();
}

const typeOf = (format: ExportFormat, form: ExportJob['form']): string =>
  form === 'file' ? format.mime : `${form === 'html' ? 'text/html' : 'text/plain'};charset=utf-8`;

/** The same question asked of the period before; null for ticked clips and for days of its own. */
async function idsBefore(
  library: LibraryReads,
  collection: Collection,
  period: Period,
): Promise<{ readonly period: Period; readonly ids: readonly string[] } | null> {
  if (collection.kind === 'selection' || namesDays(collection.query)) return null;
  const before = periodBefore(period);
  return { period: before, ids: await chosenIds(library, collection, before) };
}

/** Characters or bytes that are held before they are given to the browser, which may put them on disk. */
const PIECE = 2 ** 22;

/** One blob of all pieces; a file of a gigabyte never stands in this thread's memory. */
async function gather(
  pieces: AsyncIterable<string | Uint8Array<ArrayBuffer>>,
  type: string,
): Promise<Blob> {
  const blobs: Blob[] = [];
  let held: (string | Uint8Array<ArrayBuffer>)[] = [];
  let size = 0;
  const put = (): void => {
    blobs.push(new Blob(held));
    held = [];
    size = 0;
  };
  for await (const piece of pieces) {
    held.push(piece);
    size += piece.length;
    if (size >= PIECE) put();
  }
  put();
  return new Blob(blobs, { type });
}
