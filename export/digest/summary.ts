import type { Article } from '../../domain/article.ts';
import { sentencesOf } from './sentences.ts';

const SENTENCES_LEAST = 2;
const SENTENCES_MOST = 4;
/** A third sentence is taken only while there is less than this. */
const LENGTH_CALM = 320;
/** What is no prose at all has no sentences; a cell of a table is no place for it. */
const LENGTH_MOST = 1200;

/**
 * What an article says in two to four sentences: its lead, else how its text begins. Without the
 * mark that ends official papers (`./.`) and the agency's letters before the first word.
 */
export function summaryOf(article: Pick<Article, 'lead' | 'text' | 'title' | 'agency'>): string {
  const lead = withoutEndMark(article.lead ?? '');
  if (lead !== '') return shortened(sentencesOf(ended(lead)), SENTENCES_MOST);
  const lines = article.text
    .split('\n')
    .filter((line) => line.trim() !== article.title)
    .map((line, at) => withoutEndMark(at === 0 ? withoutAgency(line, article.agency) : line))
    // What ends without a stop is a heading or a byline.
    .filter((line) => /[.!?…:;"”)]$/.test(line));
  const sentences = lines.slice(0, SENTENCES_MOST).flatMap(sentencesOf);
  const taken: string[] = [];
  for (const sentence of sentences.slice(0, SENTENCES_MOST)) {
    if (taken.length >= SENTENCES_LEAST && taken.join(' ').length > LENGTH_CALM) break;
    taken.push(sentence);
  }
  return shortened(taken, SENTENCES_MOST);
}

/** A lead has lost its `./.`, and with it the stop. */
const ended = (text: string): string => (/[\p{L}\p{N}%)]$/u.test(text) ? `${text}.` : text);

/** The line without `./.`; a full stop ends the sentence in its place. */
export function withoutEndMark(line: string): string {
  const clean = line.trim();
  const bare = clean.replace(/\s*\.\s*\/\s*\.$/, '');
  return bare === clean || /(^|[.!?…][”"’»)]*)$/.test(bare) ? bare : `${bare}.`;
}

function withoutAgency(text: string, agency: string | null | undefined): string {
  if (!agency) return text;
  const at = text.indexOf(agency);
  if (at < 0 || at > 2) return text;
  return text.slice(at + agency.length).replace(/^[\s)\]]*[-–—:]?\s*/, '');
}

function shortened(sentences: readonly string[], most: number): string {
  const text = sentences.slice(0, most).join(' ');
  if (text.length <= LENGTH_MOST) return text;
  const cut = text.slice(0, LENGTH_MOST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LENGTH_MOST / 2))}…`.replace(
    /[\ud800-\udbff]…$/,
    '…',
  );
}
