/** Letters before a full stop that do not end a sentence: titles and short names of places. */
const SHORT = new Set(
  'tp tx tt q p x h ts ths pgs gs bs ks kts cn cvc đ đc ô mr mrs ms dr st no nxb'.split(' '),
);

const ENDS = /[.!?…]+["”’»)\]]*(?=\s+["“‘«([]?[\p{Lu}\d])/gu;

/** The sentences of one line. */
export function sentencesOf(line: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of line.matchAll(ENDS)) {
    const end = match.index + match[0].length;
    if (match[0] === '.' && endsShort(line.slice(start, match.index))) continue;
    sentences.push(line.slice(start, end).trim());
    start = end;
  }
  const rest = line.slice(start).trim();
  return rest === '' ? sentences : [...sentences, rest];
}

function endsShort(before: string): boolean {
  const word = /[\p{L}\p{M}]+$/u.exec(before)?.[0] ?? '';
  return /^\p{Lu}$/u.test(word) || SHORT.has(word.toLowerCase());
}
