import type { Campaign } from '../../../domain/campaign.ts';
import type { Clip, WholeClip } from '../../../domain/clip.ts';
import type { ClipQuery, Collection } from '../../../domain/collection.ts';
import type { Period } from '../../../domain/export-period.ts';
import { NO_FILTER } from '../../../domain/facets.ts';
import type { Library } from '../../../domain/ports.ts';
import { parseQuery } from '../../../domain/search-query.ts';

/** Bodies held in memory at a time: one batch that is written, one that is read meanwhile. */
const BATCH = 100;

type Reads = Pick<Library, 'listIds' | 'getWholes' | 'getClip' | 'listCampaigns'>;

/** Ids of the clips that are meant, newest first, whatever the order in which they were ticked. */
export async function chosenIds(
  library: Reads,
  collection: Collection,
  period: Period | null,
): Promise<readonly string[]> {
  if (collection.kind === 'query') return library.listIds(inPeriod(collection.query, period));
  const wanted = new Set(collection.ids);
  const standing = { ...NO_FILTER, ...period };
  const kept = await library.listIds({ text: '', campaign: null, filter: standing });
  const found = kept.filter((id) => wanted.has(id));
  if (found.length === wanted.size) return found;
  // Ticked in the trash.
  const thrown = await library.listIds({
    text: '',
    campaign: null,
    filter: { ...standing, trash: true },
  });
  return [...found, ...thrown.filter((id) => wanted.has(id))];
}

/** The days of the question and of the period, both. */
export function inPeriod(query: ClipQuery, period: Period | null): ClipQuery {
  if (!period) return query;
  const filter = query.filter ?? NO_FILTER;
  const from = filter.from !== null && filter.from > period.from ? filter.from : period.from;
  const to = filter.to !== null && filter.to < period.to ? filter.to : period.to;
  return { ...query, filter: { ...filter, from, to } };
}

/** The clips whole, a batch at a time; the next one is being read while one is written. */
export async function* wholesOf(
  library: Reads,
  ids: readonly string[],
  onRead: (done: number) => void,
): AsyncGenerator<readonly WholeClip[]> {
  const read = (start: number) => library.getWholes(ids.slice(start, start + BATCH));
  let next = read(0);
  for (let start = 0; start < ids.length; start += BATCH) {
    const wholes = await next;
    if (start + BATCH < ids.length) {
      next = read(start + BATCH);
      // Waited for in the next turn; whoever stops before that has no use for its failure.
      next.catch(() => undefined);
    }
    yield wholes;
    onRead(Math.min(start + BATCH, ids.length));
  }
}

/** The rows alone. */
export async function* rowsOf(
  library: Reads,
  ids: readonly string[],
): AsyncGenerator<readonly Clip[]> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const rows = await Promise.all(
      ids.slice(start, start + BATCH).map((id) => library.getClip(id)),
    );
    yield rows.filter((row) => row !== null);
  }
}

/** The whole library carries all its campaigns; a part of it only those that its clips name. */
export async function campaignsOf(
  library: Reads,
  collection: Collection,
  period: Period | null,
  ids: readonly string[],
): Promise<readonly Campaign[]> {
  const all = await library.listCampaigns();
  if (isWholeLibrary(collection) && !period) return all;
  const named = new Set<string>();
  for await (const rows of rowsOf(library, ids))
    for (const { campaigns } of rows) for (const id of campaigns) named.add(id);
  return all.filter(({ id }) => named.has(id));
}

const isWholeLibrary = (collection: Collection): boolean =>
  collection.kind === 'query' &&
  collection.query.text === '' &&
  collection.query.campaign === null &&
  !collection.query.filter;

/**
 * Whether the question names days itself, in the box or among the facets: then the collection is less
 * than the period's, and in the period before there is nothing that the same question would find.
 */
export function namesDays({ text, filter }: ClipQuery): boolean {
  const typed = parseQuery(text).filters;
  return (
    [typed.from, typed.to, filter?.from, filter?.to].some((day) => day) ||
    (filter?.months.length ?? 0) > 0
  );
}
