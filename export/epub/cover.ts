import { escapeMarkup } from '../reading/markup.ts';
import { bookPage } from './document.ts';

/** Characters of the largest letters that fit in a line, and the lines that fit on the cover. */
const LINE = 17;
const LINES_MAX = 7;

/** The cover as a picture: the title in large letters, and below it what the collection is. */
export function coverPicture(title: string, about: readonly string[]): string {
  const lines = wrapped(title, LINE);
  const scale = lines.length > 4 ? 0.8 : 1;
  const fit = wrapped(title, Math.floor(LINE / scale)).slice(0, LINES_MAX);
  const size = 104 * scale;
  const text = fit.map(
    (line, at) =>
      `<text x="110" y="${Math.round(470 + at * size * 1.4)}" font-size="${Math.round(size)}" font-weight="bold">${escapeMarkup(line)}</text>`,
  );
  const below = about
    .slice(0, 4)
    .flatMap((line) => wrapped(line, 44))
    .slice(0, 6)
    .map(
      (line, at) =>
        `<text x="110" y="${1280 + at * 58}" font-size="40">${escapeMarkup(line)}</text>`,
    );
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="1600" viewBox="0 0 1200 1600" font-family="'Times New Roman', 'Noto Serif', serif" fill="#1e1b17">
<title>${escapeMarkup(title)}</title>
<rect width="1200" height="1600" fill="#fffdf9"/>
<rect x="110" y="250" width="220" height="14" fill="#b02a1f"/>
${text.join('\n')}
<rect x="110" y="1190" width="980" height="3" fill="#1e1b17"/>
${below.join('\n')}
</svg>
`;
}

export const coverPage = (title: string, name: string, language: string): string =>
  bookPage(
    name,
    language,
    '',
    `<body class="cover" epub:type="cover">
<p><img src="cover.svg" alt="${escapeMarkup(title)}" role="doc-cover"/></p>
</body>`,
  );

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((each) => chopped(each, width))) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const chopped = (word: string, width: number): readonly string[] =>
  word.length <= width ? [word] : (word.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? [word]);
