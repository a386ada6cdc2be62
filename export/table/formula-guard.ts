/** What begins a formula in a spreadsheet, half as wide and as wide as Chinese signs. */
const SIGN = /[=+\-@\uff1d\uff0b\uff0d\uff20]/;
/** What programs pass over where a cell begins. */
const BLANK = /[\s\p{Cc}\p{Cf}"]/u;
const FORMULA = new RegExp(`^(?:${BLANK.source})*(?:${SIGN.source})`, 'u');
const SEPARATOR = /[,;\t\r\n]/;

/** Whether a spreadsheet would calculate with a text that it is given to parse. */
export const looksLikeFormula = (text: string): boolean => FORMULA.test(text);

/**
 * The text as a spreadsheet may parse it: an apostrophe stands before all that would begin a formula,
 * also behind separators and line breaks, for the reader may split at others than we do (OWASP, "CSV
 * Injection").
 */
export const withoutFormulas = (text: string): string =>
  changedAt(text, formulaStarts(text), (before) => `${before}'`);

/** The same for an address, which an apostrophe would make another one: the separator is escaped. */
export const addressWithoutFormulas = (url: string): string =>
  changedAt(
    url,
    formulaStarts(url).filter((at) => at > 0),
    (before) => before.slice(0, -1) + encodeURIComponent(before.slice(-1)),
  );

function changedAt(
  text: string,
  places: readonly number[],
  change: (before: string) => string,
): string {
  let changed = '';
  let from = 0;
  for (const at of places) {
    changed += change(text.slice(from, at));
    from = at;
  }
  return changed + text.slice(from);
}

/** Where cells could begin that would be formulas; one pass, however long a run of blanks is. */
function formulaStarts(text: string): readonly number[] {
  if (!SIGN.test(text)) return [];
  const starts: number[] = [];
  let start: number | null = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    if (SEPARATOR.test(unit)) {
      start = at + 1;
    } else if (start !== null && !BLANK.test(unit)) {
      if (SIGN.test(unit)) starts.push(start);
      start = null;
    }
  }
  return starts;
}
