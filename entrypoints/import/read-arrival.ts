import type { WholeClip } from '../../domain/clip.ts';
import { fail, succeed, type Result } from '../../domain/failure.ts';
import { mergeFound, mergeWhole } from '../../domain/merge-clip.ts';
import type { Library } from '../../domain/ports.ts';
import type { FormatDeps, ImportFormat, ImportSource } from '../../import/format.ts';
import { clippedAlready } from '../../import/known-waiting.ts';
import { headOf } from '../../import/sources/bytes-text.ts';
import { openSources } from '../../import/sources/open-sources.ts';
import type { PickedFile } from '../../import/sources/picked-file.ts';
import { stageOf, type Stage } from '../../import/stage.ts';
import { takeIn, type Taken } from '../../import/take-in.ts';
import type { Arrival } from './arrival.ts';
import type { ReadingPhase } from './import-port.ts';

export interface ReadNeeds {
  readonly formats: readonly ImportFormat[];
  readonly library: Pick<Library, 'getPages' | 'listCampaigns'>;
  readonly deps: Pick<FormatDeps, 'sanitize' | 'sourceOf' | 'extract'>;
  readonly now: () => number;
  /** Waited for between steps: it may paint, and stop everything by throwing. */
  readonly pace: (phase: ReadingPhase, done: number, total: number) => Promise<void>;
}

/** Characters by which formats are told. */
const HEAD = 4000;
/** Pages of the library in memory at a time while they are looked up. */
const PAGES = 200;

/** Files, opened, told, read, made clips of and compared with the library. Writes nothing. */
export async function readArrival(
  name: string,
  files: readonly PickedFile[],
  needs: ReadNeeds,
): Promise<Result<Arrival>> {
  const { deps, library, now, pace } = needs;
  const opened = await openSources(files, {
    onProgress: (done, total) => pace('open', done, total),
  });
  if (!opened.ok) return opened;
  const { sources, refused } = opened.value;
  if (sources.length === 0 && refused.length === 0) return refuse('nothing-in-it');
  const format = told(needs.formats, sources);
  if (!format) return refuse(sources.length === 0 ? 'nothing-in-it' : 'unknown-format');
  const read = await format.read(sources, {
    ...deps,
    onProgress: (done, total) => pace('read', done, total),
  });
  if (!read.ok) return read;
  const campaigns = await library.listCampaigns();
  const first = await takeIn(read.value, {
    ...deps,
    now: now(),
    campaigns,
    onProgress: (done, total) => pace('check', done, total),
  });
  const held = await lookUp(first, library, pace);
  const taken = clippedAlready(first, held);
  const manner = read.value.kind === 'clips' ? 'joined' : 'added';
  const all = [...refused, ...taken.refused];
  const merge = manner === 'joined' ? mergeWhole : mergeFound;
  const stage = stageOf(taken, held, campaigns, merge);
  if (isNothing(taken, stage) && all.length === 0) return refuse('nothing-in-it');
  return succeed({
    name,
    format: format.id,
    manner,
    taken,
    stage,
    refused: all,
    held,
    campaigns,
  });
}

const refuse = (reason: 'nothing-in-it' | 'unknown-format'): Result<never> =>
  fail({ kind: 'import-refused', reason, detail: '' });

function told(
  formats: readonly ImportFormat[],
  sources: readonly ImportSource[],
): ImportFormat | undefined {
  const heads = new Map<ImportSource, string>();
  const head = (source: ImportSource): string => {
    const known = heads.get(source) ?? headOf(source.bytes, HEAD);
    heads.set(source, known);
    return known;
  };
  return sources.length === 0
    ? undefined
    : formats.find((format) => format.recognise(sources, head));
}

async function lookUp(
  { wholes, waiting }: Taken,
  library: ReadNeeds['library'],
  pace: ReadNeeds['pace'],
): Promise<ReadonlyMap<string, WholeClip>> {
  const keys = [...wholes.map(({ clip }) => clip.urlKey), ...waiting.map(({ urlKey }) => urlKey)];
  const held = new Map<string, WholeClip>();
  for (let start = 0; start < keys.length; start += PAGES) {
    await pace('compare', start, keys.length);
    for (const whole of await library.getPages(keys.slice(start, start + PAGES)))
      held.set(whole.clip.urlKey, whole);
  }
  return held;
}

/** A file of ours may bring campaigns alone. */
const isNothing = ({ wholes, waiting }: Taken, { newCampaigns, richerCampaigns }: Stage): boolean =>
  wholes.length + waiting.length + newCampaigns.length + richerCampaigns === 0;
