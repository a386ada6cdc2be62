/** A stretch of a citation in one type. */
export interface Run {
  readonly text: string;
  readonly italic: boolean;
  readonly href: string | null;
}

const CLOSING = /[”’]+$/;

/**
 * Joins runs as a typesetter does: no full stop after a full stop or a question mark, no two commas,
 * no two spaces, and in American styles the full stop or comma before the closing quote.
 */
export class Line {
  private readonly held: Run[] = [];
  private readonly punctuationInQuote: boolean;

  constructor(punctuationInQuote: boolean) {
    this.punctuationInQuote = punctuationInQuote;
  }

  get runs(): readonly Run[] {
    return this.held;
  }

  add(run: Run): void {
    let { text } = run;
    const mark = text[0] ?? '';
    if (/[.,]/.test(mark) && this.punctuationInQuote && CLOSING.test(this.end)) {
      this.intoQuotes(mark);
      text = text.slice(1);
    } else if (swallows(this.end.slice(-1), mark)) {
      text = text.slice(1);
    }
    if (text !== '') this.held.push({ ...run, text });
  }

  addAll(runs: readonly Run[]): void {
    for (const run of runs) this.add(run);
  }

  /** The last characters so far. */
  private get end(): string {
    return this.held.at(-1)?.text ?? '';
  }

  /** Puts the mark before the quotes that end the line, unless the quoted words end with one. */
  private intoQuotes(mark: string): void {
    const last = this.held.pop();
    if (!last) return;
    const quotes = CLOSING.exec(last.text)?.[0] ?? '';
    const words = last.text.slice(0, -quotes.length);
    // Quotes of quotes may be runs of their own.
    if (words === '' && CLOSING.test(this.end)) this.intoQuotes(mark);
    else if (words === '') this.add({ ...last, text: mark });
    const kept = swallows(words.slice(-1), mark) || words === '' ? '' : mark;
    this.held.push({ ...last, text: `${words}${kept}${quotes}` });
  }
}

/** Whether a mark after `before` is one too many. */
const swallows = (before: string, mark: string): boolean =>
  (mark === '.' && /[.?!:;]/.test(before)) ||
  (mark === ',' && before === ',') ||
  (mark === ' ' && before === ' ');

export const plainOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('');
