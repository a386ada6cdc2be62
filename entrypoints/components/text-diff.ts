import { diffArrays } from 'diff';

/** A stretch of a comparison; those that were not removed are the words of the later text. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

export interface TextDiff {
  readonly parts: readonly DiffPart[];
  /** In words: Vietnamese counts by syllable. */
  readonly added: number;
  readonly removed: number;
  /** Too long and too different to be compared word by word. */
  readonly byParagraph: boolean;
}

/** A word is compared with its marks; punctuation by itself, so that a comma is not a word. */
const WORDS = /[\p{L}\p{N}\p{M}]+(?:[.,:/–-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;
const PARAGRAPHS = /[^\n]+/g;
/** Beyond this many UTF-16 units words are not even tried: their list alone would be felt. */
const WORDS_MAX = 1_000_000;
/** A person waits for it. */
const TIMEOUT_MS = 600;

/**
 * What became of a text. Spaces and line breaks are shown and not compared; changes that stand
 * close together are told as one, the old words first.
 */
export function diffTexts(earlier: string, later: string, timeout = TIMEOUT_MS): TextDiff {
  const [before, after] = [readable(earlier), readable(later)];
  const byWords =
    before.length + after.length <= WORDS_MAX && compare(before, after, WORDS, timeout);
  if (byWords) return { ...byWords, byParagraph: false };
  const byParagraphs =
    compare(before, after, PARAGRAPHS, timeout) ??
    told([{ removed: tokensOf(before, PARAGRAPHS), added: tokensOf(after, PARAGRAPHS) }]);
  return { ...byParagraphs, byParagraph: true };
}

/** As hashes see it: what nobody sees is no change. */
const readable = (text: string): string => text.replace(/\p{Cf}+/gu, '').normalize('NFC');

interface Token {
  readonly text: string;
  /** The spaces before it. */
  readonly lead: string;
}

/** Tokens of both texts that are alike, or what stood in their place before and after. */
interface Run {
  readonly removed: readonly Token[];
  readonly added: readonly Token[];
  /** The later text's spelling of what is in both. */
  readonly same?: readonly Token[];
}

function compare(
  before: string,
  after: string,
  pattern: RegExp,
  timeout: number,
): Omit<TextDiff, 'byParagraph'> | null {
  const [olds, news] = [tokensOf(before, pattern), tokensOf(after, pattern)];
  const changes = diffArrays(textsOf(olds), textsOf(news), { timeout });
  if (!changes) return null;
  const runs: Run[] = [];
  let [old, fresh] = [0, 0];
  for (const { removed, added, count } of changes) {
    const run: Run = removed
      ? { removed: olds.slice(old, old + count), added: [] }
      : added
        ? { removed: [], added: news.slice(fresh, fresh + count) }
        : { removed: [], added: [], same: news.slice(fresh, fresh + count) };
    if (!added) old += count;
    if (!removed) fresh += count;
    const last = runs[runs.length - 1];
    if (last && !last.same && !run.same) runs[runs.length - 1] = joined(last, run);
    else runs.push(run);
  }
  return told(grouped(runs));
}

const textsOf = (tokens: readonly Token[]): string[] => tokens.map(({ text }) => text);

function tokensOf(text: string, pattern: RegExp): Token[] {
  let end = 0;
  return Array.from(text.matchAll(pattern), ({ 0: token, index }) => {
    const lead = text.slice(end, index);
    end = index + token.length;
    return { text: token, lead };
  });
}

/**
 * A few words that two replacements happen to share, by the rule of diff-match-patch: no more
 * than what was replaced on either side. They are read as one replacement.
 */
function grouped(runs: readonly Run[]): readonly Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const [last, shared] = [kept[kept.length - 2], kept[kept.length - 1]];
    if (last && shared?.same && isReplacement(last) && isReplacement(run)) {
      const { same } = shared;
      const most = Math.min(sizeOf(last), sizeOf(run));
      if (same.length <= most && !same.some(({ lead }) => lead.includes('\n'))) {
        const middle = { removed: same, added: same };
        kept.splice(-2, 2, joined(joined(last, middle), run));
        continue;
      }
    }
    kept.push(run);
  }
  return kept;
}

const joined = (a: Run, b: Run): Run => ({
  removed: [...a.removed, ...b.removed],
  added: [...a.added, ...b.added],
});

const isReplacement = ({ removed, added, same }: Run): boolean =>
  !same && removed.length > 0 && added.length > 0;

const sizeOf = ({ removed, added }: Run): number => Math.max(removed.length, added.length);

function told(runs: readonly Run[]): Omit<TextDiff, 'byParagraph'> {
  const parts: DiffPart[] = [];
  let [added, removed] = [0, 0];
  for (const [at, run] of runs.entries()) {
    add(parts, 'same', run.same ?? []);
    add(parts, 'removed', run.removed);
    // What takes a paragraph's beginning stands beside it, not in a line of its own.
    const next = runs[at + 1]?.same?.[0];
    add(parts, 'added', run.added, run.removed.length > 0 && next?.lead.includes('\n') === false);
    removed += wordsIn(run.removed);
    added += wordsIn(run.added);
  }
  return { parts, added, removed };
}

/**
 * Spaces around what changed belong to neither side: nothing is struck out but words.
 *
 * @param inline keeps it in the line, whatever parted it from what was before
 */
function add(
  parts: DiffPart[],
  kind: DiffPart['kind'],
  tokens: readonly Token[],
  inline = false,
): void {
  const [first] = tokens;
  if (!first) return;
  const lead = inline && first.lead !== '' ? ' ' : first.lead;
  const end = parts[parts.length - 1]?.text ?? '';
  const parted = lead.includes('\n') ? /\n\s*$/.test(end) : /\s$/.test(end);
  // Two words in one place, with no space before it, would read as one.
  const clash = kind === 'added' && parts[parts.length - 1]?.kind === 'removed' && isWord(first);
  if (!parted) push(parts, 'same', lead || (clash ? ' ' : ''));
  const text = tokens.map((token, at) => (at === 0 ? '' : token.lead) + token.text).join('');
  push(parts, kind, text);
}

function push(parts: DiffPart[], kind: DiffPart['kind'], text: string): void {
  if (text === '') return;
  const last = parts[parts.length - 1];
  if (last?.kind === kind) parts[parts.length - 1] = { kind, text: last.text + text };
  else parts.push({ kind, text });
}

const isWord = ({ text }: Token): boolean => /[\p{L}\p{N}]/u.test(text);

const wordsIn = (tokens: readonly Token[]): number =>
  tokens.reduce((words, { text }) => words + (text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0), 0);
