/** Letters that only Vietnamese uses among the languages of our pages. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu;

/** BCP 47 language: Vietnamese when its letters say so, else what the page claims. */
export function languageOf(claimed: string | null, text: string): string | null {
  const sample = text.slice(0, 4000);
  const share = (sample.match(VIETNAMESE)?.length ?? 0) / Math.max(1, sample.length);
  if (share > 0.05) return 'vi';
  const tag = claimed?.trim() ?? '';
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : null;
}

/** Whether the text was typed in TCVN3 (signs such as © µ ¸ inside words) instead of Unicode. */
export function looksLegacy(text: string): boolean {
  const sample = text.slice(0, 4000);
  const signs = sample.match(/\p{L}[©®µ¸¶·¹¨]|[©®µ¸¶·¹¨]\p{L}/gu)?.length ?? 0;
  return signs > 5 && signs / sample.length > 0.02;
}
