import { foldText } from './fold.ts';
import { OFFICIAL_THEMES, themeOfYear, type OfficialTheme } from './official-themes.ts';

/** A text that gives a year another theme than the official one. Shown, never corrected. */
export interface ThemeConflict {
  /** Where it begins in the text, in UTF-16 units. */
  readonly at: number;
  /** The text around it, as printed. */
  readonly before: string;
  readonly quote: string;
  readonly after: string;
  /** The theme that stands in the text, in its official spelling. */
  readonly theme: string;
  /** The year that stands with it. */
  readonly year: number;
  /** What that year was called. */
  readonly official: OfficialTheme;
}

/**
 * Themes that stand with a year which was called otherwise: "năm dân vận chính quyền 2020". Theme
 * and year are looked for apart: the year stands right behind the theme ("… 2020", "… năm 2020",
 * "… 2019 - 2020") or right before it ("năm 2020 “…”", "năm 2020 là …"). A year further off may
 * belong to anything, and a year of which no official theme is known contradicts nothing.
 */
export function findThemeConflicts(text: string): readonly ThemeConflict[] {
  // Nearly all texts end here; only the others are taken to pieces.
  const folded = ` ${foldText(text, { keepMarks: true })} `;
  const themes = SOUGHT.filter(({ words }) => folded.includes(` ${words.join(' ')} `));
  if (themes.length === 0) return [];
  const tokens = tokensOf(text);
  return themes
    .flatMap(({ theme, words }) =>
      placesOf(tokens, words).flatMap((at): Found[] => {
        const found = yearsBehind(text, tokens, at, at + words.length);
        const { years, from, to } = found ?? yearsBefore(text, tokens, at, words.length) ?? NONE;
        const [year] = years;
        const official = year === undefined ? null : themeOfYear(year);
        if (year === undefined || !official || years.some((each) => isCalled(each, theme)))
          return [];
        return [{ theme, year, official, start: tokens[from]!.start, end: tokens[to]!.end }];
      }),
    )
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, ...rest }) => Object.assign({ at: start }, rest, around(text, start, end)));
}

type Found = Pick<ThemeConflict, 'theme' | 'year' | 'official'> & {
  readonly start: number;
  readonly end: number;
};

const SOUGHT = [...new Set(OFFICIAL_THEMES.map(({ theme }) => theme))].map((theme) => ({
  theme,
  words: foldText(theme, { keepMarks: true }).split(' '),
}));

const isCalled = (year: number, theme: string): boolean =>
  OFFICIAL_THEMES.some((each) => each.year === year && each.theme === theme);

interface Token {
  readonly start: number;
  readonly end: number;
  /** Folded, marks kept. */
  readonly word: string;
}

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: printed, index } of text.matchAll(/[\p{L}\p{N}\p{M}\p{Cf}]+/gu)) {
    const word = foldText(printed, { keepMarks: true });
    if (word !== '') tokens.push({ start: index, end: index + printed.length, word });
  }
  return tokens;
}

const placesOf = (tokens: readonly Token[], words: readonly string[]): readonly number[] =>
  [...tokens.keys()].filter((at) => words.every((word, next) => tokens[at + next]?.word === word));

/** The years that belong to a theme, and the tokens from the first to the last of theme and years. */
interface Years {
  readonly years: readonly number[];
  readonly from: number;
  readonly to: number;
}

const NONE: Years = { years: [], from: 0, to: 0 };

function yearsBehind(
  text: string,
  tokens: readonly Token[],
  from: number,
  end: number,
): Years | null {
  let at = end;
  if (tokens[at]?.word === 'năm' && isJoint(text, tokens, at - 1)) at += 1;
  const years: number[] = [];
  for (; isJoint(text, tokens, at - 1); at++) {
    const year = yearOf(tokens[at]);
    if (year === null) break;
    years.push(year);
  }
  return years.length === 0 ? null : { years, from, to: at - 1 };
}

/** What may stand between a year and the theme that it is given: "năm 2020 được chọn là …". */
const LINKS = new Set(['là', 'với', 'chủ', 'đề', 'được', 'chọn', 'xác', 'định', 'lấy', 'làm']);
const LINKS_MAX = 6;

function yearsBefore(
  text: string,
  tokens: readonly Token[],
  theme: number,
  length: number,
): Years | null {
  let at = theme - 1;
  while (
    theme - at <= LINKS_MAX &&
    LINKS.has(tokens[at]?.word ?? '') &&
    isJoint(text, tokens, at)
  ) {
    at -= 1;
  }
  const year = isJoint(text, tokens, at) ? yearOf(tokens[at]) : null;
  return year === null ? null : { years: [year], from: at, to: theme + length - 1 };
}

const yearOf = (token: Token | undefined): number | null =>
  token && /^(?:19|20)\d\d$/.test(token.word) ? Number(token.word) : null;

/** Whether nothing between this token and the next one ends a clause. */
function isJoint(text: string, tokens: readonly Token[], at: number): boolean {
  const [left, right] = [tokens[at], tokens[at + 1]];
  return (
    Boolean(left && right) &&
    /^[\s"“”„‟«»'‘’()[\]:–—-]*$/u.test(text.slice(left?.end, right?.start))
  );
}

/** Characters shown on each side, up to where a word begins or ends. */
const AROUND = 60;

function around(text: string, start: number, end: number) {
  const left = text.slice(Math.max(0, start - AROUND), start);
  const right = text.slice(end, end + AROUND);
  const cutLeft = start > AROUND ? `…${left.replace(/^\S*\s/, '')}` : left;
  const cutRight = end + AROUND < text.length ? `${right.replace(/\s\S*$/, '')}…` : right;
  return {
    before: cutLeft.replace(/\s+/g, ' '),
    quote: text.slice(start, end).replace(/\s+/g, ' '),
    after: cutRight.replace(/\s+/g, ' '),
  };
}
