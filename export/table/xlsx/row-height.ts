/** Of a line of 12-point Times New Roman, in points; more than the last is no row for Excel. */
const LINE = 15.75;
const HEIGHT_MAX = 409;
/** A sheet counts widths in digits, each half as wide as the letters are high. */
const DIGIT = 0.5;
const PADDING = 0.4;

/**
 * How high a row must be for its texts to be read whole. Excel would find that out by itself, but
 * LibreOffice does not, and texts would lie over one another.
 *
 * @param texts with the width of their columns in digits
 */
export function rowHeight(texts: Iterable<readonly [text: string, width: number]>): number {
  let most = 1;
  for (const [text, width] of texts) {
    const room = width * DIGIT - PADDING;
    // A text that surely fits needs no measuring.
    if (text.length * 0.8 <= room && !text.includes('\n')) continue;
    let lines = 0;
    for (const part of text.split('\n')) lines += linesOf(part, room);
    most = Math.max(most, lines);
  }
  return Math.min(HEIGHT_MAX, most * LINE);
}

/** Lines of a paragraph, broken at spaces; a word that is wider than the room is broken anywhere. */
function linesOf(text: string, room: number): number {
  let lines = 1;
  let filled = 0;
  let word = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const width = widthOf(unit);
    if (unit === SPACE) {
      filled += word + width;
      word = 0;
      continue;
    }
    word += width;
    if (filled + word <= room) continue;
    lines += 1;
    // Of a word of its own line what does not fit goes on the next.
    if (filled === 0) word = width;
    filled = 0;
  }
  return lines;
}

const SPACE = 32;
const NARROW = new Set(Array.from(' .,;:!|\'"()[]-/fijlrt', (sign) => sign.charCodeAt(0)));
const WIDE = new Set(Array.from('mwMW%@&—…', (sign) => sign.charCodeAt(0)));

/** Of a letter of Times New Roman, roughly and rather too much, in parts of its height. */
function widthOf(unit: number): number {
  if (NARROW.has(unit)) return 0.32;
  if (WIDE.has(unit)) return 0.88;
  return isCapital(unit) ? 0.71 : 0.5;
}

const isCapital = (unit: number): boolean =>
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0xc0 && unit <= 0xde) ||
  // Here capitals and small letters take turns.
  (((unit >= 0x100 && unit <= 0x17f) || (unit >= 0x1e00 && unit <= 0x1eff)) && unit % 2 === 0);
