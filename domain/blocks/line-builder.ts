import type { Marks, Run } from './block.ts';

type Mark = Exclude<keyof Marks, 'href'>;

/** Gathers the runs of one line: white space is one space, none at the ends of a line. */
export class LineBuilder {
  readonly #depths = new Map<Mark, number>();
  readonly #links: (string | null)[] = [];
  #runs: { text: string; marks: Marks }[] = [];

  mark(mark: Mark): void {
    this.#depths.set(mark, (this.#depths.get(mark) ?? 0) + 1);
  }

  unmark(mark: Mark): void {
    this.#depths.set(mark, Math.max(0, (this.#depths.get(mark) ?? 0) - 1));
  }

  openLink(href: string | null): void {
    this.#links.push(href);
  }

  closeLink(): void {
    this.#links.pop();
  }

  break(): void {
    this.#append('\n');
  }

  add(text: string): void {
    this.#append(text.replace(/\s+/g, ' '));
  }

  /** The line as it stands, and begins the next; [] where nothing but blanks was in it. */
  take(): readonly Run[] {
    const runs = trimmed(this.#runs);
    this.#runs = [];
    return runs;
  }

  #append(text: string): void {
    if (text === '') return;
    const marks = this.#marks();
    const last = this.#runs.at(-1);
    if (last && sameMarks(last.marks, marks)) last.text += text;
    else this.#runs.push({ text, marks });
  }

  #marks(): Marks {
    const marks: Partial<Record<Mark, true>> = {};
    for (const [mark, depth] of this.#depths) if (depth > 0) marks[mark] = true;
    const href = this.#links.findLast((link) => link !== null);
    return href ? { ...marks, href } : marks;
  }
}

const MARKS = [
  'bold',
  'italic',
  'underline',
  'strike',
  'sub',
  'sup',
  'code',
  'marked',
  'href',
] as const;

const sameMarks = (a: Marks, b: Marks): boolean => MARKS.every((mark) => a[mark] === b[mark]);

/** Without blanks beside line breaks, beside one another and at both ends, also across runs. */
function trimmed(runs: readonly { text: string; marks: Marks }[]): readonly Run[] {
  let blank = true;
  const kept = runs.map(({ text, marks }) => {
    // In this order, and the ends below by `trimEnd`: a page of blanks alone must not take minutes.
    const clean = text.replace(/ +/g, ' ').replace(/ ?\n ?/g, '\n');
    const begun = blank ? clean.replace(/^ /, '') : clean;
    if (begun !== '') blank = /[ \n]$/.test(begun);
    return { text: begun, ...marks };
  });
  for (let at = kept.length - 1; at >= 0; at--) {
    const run = kept[at];
    if (!run) continue;
    run.text = run.text.trimEnd();
    if (run.text !== '') break;
  }
  for (const run of kept) {
    run.text = run.text.trimStart();
    if (run.text !== '') break;
  }
  return kept.filter(({ text }) => text !== '');
}
