import { readAgency } from './agency.ts';
import type { Line } from './lines.ts';

export interface Lead {
  /** For summaries: without the agency's letters and the end mark; null where there is none. */
  readonly text: string | null;
  /** The whole first line without the agency's letters. */
  readonly start: string;
  readonly agency: string | null;
  /** The page itself broke it off. */
  readonly cut: boolean;
}

/** What ends a sentence, closing marks and `./.` included. */
const ENDED = /[.!?…:;]["”’'»)\]]*$/u;
/** Words after which no sentence ends, and marks that open something. */
const HANGING =
  /(?:\.{3}|…|[,–—(“-]|(?:^|\s)(?:và|của|các|những|với|tại|trong|cho|về|là|từ|do|để|theo|hoặc|cùng|bởi|nhằm|trên|gồm))$/iu;

/**
 * The lead of an article: its first line, and the next where the system broke one sentence into a
 * lead and a bold or small-lettered rest of it.
 *
 * @param kept the article's lines, pictures among them @param host of the page
 */
export function readLead(kept: readonly Line[], host: string): Lead {
  const [first, second] = kept.filter((line) => !line.image);
  const whole =
    first && second && goesOn(first, second) ? `${first.text} ${second.text}` : (first?.text ?? '');
  const { agency, rest } = readAgency(whole, host);
  const text = withoutEndMark(rest);
  return {
    text: text.length >= 40 ? text : null,
    start: rest,
    agency,
    cut: text.length >= 40 && HANGING.test(text),
  };
}

/** The end mark of official prose, `./.`, is kept in the text and dropped from summaries. */
export const withoutEndMark = (text: string): string => text.replace(/\.?\s?\/\.$/u, '.');

function goesOn(first: Line, second: Line): boolean {
  if (ENDED.test(first.text) || first.text.length < 40 || second.text.length > 400) return false;
  if (/^(?:[-–]\s)?\p{Ll}/u.test(second.text)) return true;
  // "… tặng 10" / "suất học bổng" in bold, or a heading that is the sentence's end.
  return ENDED.test(second.text) && isBold(first) && isBold(second);
}

const isBold = (line: Line): boolean =>
  line.nodes.every(
    (node) =>
      (node.nodeValue ?? '').trim() === '' ||
      Boolean(node.parentElement?.closest('b,strong,h1,h2,h3,h4,h5')),
  );
