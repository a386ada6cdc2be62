import { phraseTest, phraseText } from '../domain/campaign.ts';
import type { Clip, ClipBody } from '../domain/clip.ts';
import { NO_FILTER } from '../domain/facets.ts';
import { highlight, snippet, type TextPart } from '../domain/highlight.ts';
import type { PhraseMatches, PhraseSample, PhraseWatch } from '../domain/phrase-matches.ts';
import { parseQuery, type SearchQuery } from '../domain/search-query.ts';
import { clipOf } from './clip-rows.ts';
import type { ClipRow } from './database.ts';
import { searchPhrase } from './index/search.ts';
import type { Doc } from './index/segment.ts';
import { newestFirst } from './index/segment-writer.ts';
import type { Shelves } from './list-page.ts';
import { asked, inTransaction, readAll, settled } from './requests.ts';

/** Clips a transaction; the first is small, so that something is soon to be seen. */
const FIRST = 24;
const STEP = 250;

/**
 * The clips for which `suggestCampaigns` would offer a campaign of these phrases: what is shown
 * before and what happens after is one rule. The index tells where a phrase stands at all; but it
 * also finds by source, author, lead and note, which suggest nothing. Where one of those has the
 * phrase, or the phrase is longer than what the index has side by side, the article is read.
 */
export async function matchPhrases(
  shelves: Shelves,
  phrases: readonly string[],
  { campaign, samples: wanted, signal, onProgress }: PhraseWatch,
): Promise<PhraseMatches | null> {
  const candidates = await candidatesOf(shelves, phrases, signal);
  const judge = judgeOf(phrases);
  let clips = 0;
  const untagged: string[] = [];
  const samples: PhraseSample[] = [];
  for (let at = 0; at < candidates.length;) {
    if (signal?.aborted) return null;
    const some = candidates.slice(at, at + (at === 0 ? FIRST : STEP));
    at += some.length;
    await lookAt(shelves, some, wanted - samples.length, judge, (clip, body) => {
      clips += 1;
      if (campaign === null || !clip.campaigns.includes(campaign)) untagged.push(clip.id);
      if (body && samples.length < wanted) samples.push({ clip, parts: partsOf(body, phrases) });
    });
    const left = candidates.length - at;
    if (left > 0) onProgress?.({ clips, untagged: [...untagged], samples: [...samples] }, left);
  }
  return signal?.aborted ? null : { clips, untagged, samples };
}

interface Candidate extends Doc {
  /** Phrases, as `phraseText` has them, that surely stand somewhere in what it is found by. */
  readonly sure: string[];
}

/** Newest first. */
async function candidatesOf(
  { db, facets, segments }: Shelves,
  phrases: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly Candidate[]> {
  const test = await facets.test(NO_FILTER);
  const found = new Map<number, Candidate>();
  for (const text of new Set(phrases.map(phraseText))) {
    const words = text.trim().split(' ');
    if (words[0] === '' || signal?.aborted) continue;
    // The index cuts endless words; there the article decides.
    const isWhole = words.every(({ length }) => length <= 64);
    for (const { ord, capturedAt, sure } of await searchPhrase(
      db,
      segments,
      words.map((word) => word.slice(0, 64)),
      { trash: false, test },
    )) {
      const known = found.get(ord) ?? { ord, capturedAt, sure: [] };
      if (sure && isWhole) known.sure.push(text);
      found.set(ord, known);
    }
  }
  return [...found.values()].sort(newestFirst);
}

interface Judge {
  /** null: its article has to be read. */
  readonly byRow: (clip: Clip, candidate: Candidate) => true | null;
  readonly byArticle: (body: ClipBody) => boolean;
}

function judgeOf(phrases: readonly string[]): Judge {
  const isIn = phraseTest(phrases);
  return {
    byRow(clip, { sure }) {
      const besides = phraseText(besidesOf(clip));
      return sure.some((phrase) => !besides.includes(phrase)) ? true : null;
    },
    byArticle: ({ article }) => isIn(phraseText(`${article.title}\n${article.text}`)),
  };
}

/** All that a clip is found by besides title and text of its article. */
const besidesOf = ({ title, corrections, lead, note, source, authors }: Clip): string =>
  [
    corrections.title ? title : '',
    lead,
    note,
    source.name,
    source.host,
    source.province2024,
    source.province2025,
    ...authors.map(({ name }) => name),
  ].join('\n');

/** @param show of how many that match the article is wanted too */
function lookAt(
  { db }: Shelves,
  candidates: readonly Candidate[],
  show: number,
  { byRow, byArticle }: Judge,
  use: (clip: Clip, body: ClipBody | null) => void,
): Promise<void> {
  return inTransaction(db, 'readonly', [db.clips, db.bodies], async (stores) => {
    const byOrd = stores(db.clips).index('ord');
    const rows = await settled(
      ...candidates.map(({ ord }) => asked<ClipRow | undefined>(byOrd.get(ord))),
    );
    const here = candidates.flatMap((candidate, at) => {
      const row = rows[at];
      return row && !row.trashed ? [{ clip: clipOf(row), sure: byRow(row, candidate) }] : [];
    });
    const read = here.filter(({ sure }, at) => !sure || at < show).map(({ clip }) => clip.id);
    const bodies = await readAll<ClipBody>(stores(db.bodies), read);
    const byId = new Map(read.map((id, at) => [id, bodies[at]]));
    for (const { clip, sure } of here) {
      const body = byId.get(clip.id) ?? null;
      if (sure || (body && byArticle(body))) use(clip, body);
    }
  });
}

const SNIPPET = 160;

/** Where in the text a phrase stands, or in the title. */
function partsOf({ article }: ClipBody, phrases: readonly string[]): readonly TextPart[] {
  const inText = queryOf(phrases, article.text);
  return (
    snippet(article.text, inText, SNIPPET) ??
    highlight(article.title, queryOf(phrases, article.title))
  );
}

/** Those phrases that a text has, as a search has them: single words of the others are no hits. */
function queryOf(phrases: readonly string[], text: string): SearchQuery {
  const words = phraseText(text);
  const here = phrases.map(phraseText).filter((phrase) => phrase.trim() && words.includes(phrase));
  return {
    ...parseQuery(''),
    phrases: here.flatMap((phrase) => parseQuery(`"${phrase.trim()}"`).phrases),
  };
}
