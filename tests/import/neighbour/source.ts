import { unzipSync } from 'fflate';

import type { WholeClip } from '../../../domain/clip.ts';
import type { Campaign } from '../../../domain/campaign.ts';
import { DEFAULT_CHOICES } from '../../../domain/export-choices.ts';
import type { Result } from '../../../domain/failure.ts';
import { NO_OFFICE } from '../../../domain/office.ts';
import type { FormatWriter } from '../../../export/format.ts';
import type { ExportInput } from '../../../export/input.ts';
import { neighbourFormats as written } from '../../../export/neighbour/formats.ts';
import type { FormatDeps, ImportFormatId, ImportSource } from '../../../import/format.ts';
import type { FoundPage, ReadFiles, RefusedEntry } from '../../../import/found.ts';
import { neighbourFormats, urlListFormat } from '../../../import/neighbour/formats.ts';
import { inBatches, testSourceOf } from '../../export/any-clip.ts';

/** A file as a person would pick it. */
export function source(name: string, content: string | Uint8Array<ArrayBuffer>): ImportSource {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe
      ? 'utf-16le'
      : first === 0xfe && second === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return { name, bytes, text: () => new TextDecoder(encoding).decode(bytes) };
}

export const unzipped = (zip: Uint8Array): ImportSource[] =>
  Object.entries(unzipSync(zip)).map(([name, bytes]) => source(name, bytes));

const formats = [...neighbourFormats, urlListFormat];

/** The format that takes these files; null for none. */
export const told = (sources: readonly ImportSource[]): ImportFormatId | null =>
  formats.find(({ recognise }) => recognise(sources, (each) => each.text().slice(0, 4000)))?.id ??
  null;

const deps: FormatDeps = {
  sanitize: (html) => html,
  sourceOf: testSourceOf,
  extract: () => null,
};

/** Reads the files as the format that takes them, or as the one that is named. */
export function read(
  sources: readonly ImportSource[],
  id: ImportFormatId | null = told(sources),
  more: Partial<FormatDeps> = {},
): Promise<Result<ReadFiles>> {
  const format = formats.find((each) => each.id === id);
  if (!format) throw new Error(`nobody reads ${sources.map(({ name }) => name).join()}`);
  return format.read(sources, { ...deps, ...more });
}

export interface Found {
  readonly title: string;
  readonly pages: readonly FoundPage[];
  readonly refused: readonly RefusedEntry[];
}

/** What is found in files that can be read. */
export async function found(
  sources: readonly ImportSource[],
  id?: ImportFormatId | null,
): Promise<Found> {
  const result = await read(sources, id);
  if (!result.ok || result.value.kind !== 'pages')
    throw new Error(`not read: ${JSON.stringify(result)}`);
  return result.value;
}

/** The file of a neighbour. */
export async function write(
  id: (typeof written)[number]['id'],
  wholes: readonly WholeClip[],
  campaigns: readonly Campaign[],
  { notes = true, batch = 2, title = 'Tất cả' } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const format = written.find((each) => each.id === id);
  if (!format) throw new Error(`nobody writes ${id}`);
  const writer: FormatWriter = await format.load();
  const input: ExportInput = {
    title,
    campaigns,
    wholes: inBatches(wholes, batch),
    appVersion: '0.1.0',
    now: Date.UTC(2026, 10, 22, 3),
    period: null,
    before: null,
    office: NO_OFFICE,
    picture: () => Promise.resolve(null),
  };
  const pieces: Uint8Array[] = [];
  for await (const piece of writer(input, { ...DEFAULT_CHOICES, notes }))
    pieces.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
  return new Uint8Array(await new Blob(pieces as BlobPart[]).arrayBuffer());
}

/** The same as files to be imported. */
export async function writtenFiles(
  id: (typeof written)[number]['id'],
  ...rest: [readonly WholeClip[], readonly Campaign[], { notes?: boolean }?]
): Promise<ImportSource[]> {
  const bytes = await write(id, ...rest);
  const extension = written.find((each) => each.id === id)?.extension;
  return extension === 'zip' ? unzipped(bytes) : [source(`tap.${extension}`, bytes)];
}
