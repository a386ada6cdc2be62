import { cutText } from '../../../domain/text.ts';
import type { Column, Value } from '../columns.ts';
import { looksLikeFormula } from '../formula-guard.ts';
import { STYLE } from './styles.ts';
import { xml } from './xml.ts';

/** Excel's own limits. */
const CELL_MAX = 32_767;
const DAY_MS = 86_400_000;
/** Excel counts days from here, and takes 1900 for a leap year: right from March 1900 on. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_RIGHT_DAY = '1900-03-01';

/** A, B, … Z, AA, … of a column from 0. */
export function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last;
}

/** A cell that is a text whatever it holds: no formula is ever written. */
export function textCell(at: string, text: string, style: number): string {
  const held = text.length > CELL_MAX ? `${cutText(text, CELL_MAX - 1)}…` : text;
  const kept = style === STYLE.text && looksLikeFormula(held) ? STYLE.guarded : style;
  return `<c r="${at}" s="${kept}" t="inlineStr"><is><t xml:space="preserve">${xml(asRead(held))}</t></is></c>`;
}

/** `_x000A_` is how this format writes a character that XML cannot; a text that has it means itself. */
const asRead = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

export const numberCell = (at: string, value: number, style: number): string =>
  `<c r="${at}" s="${style}"><v>${value}</v></c>`;

export const emptyCell = (at: string, style: number): string => `<c r="${at}" s="${style}"/>`;

/** A value of the table as a cell of its kind. */
export function valueCell(at: string, { kind }: Column, value: Value): string {
  if (value === null) return emptyCell(at, STYLE.text);
  if (typeof value === 'number') return numberCell(at, value, STYLE.number);
  if (kind === 'day') return dayCell(at, value);
  if (kind === 'time') return timeCell(at, value);
  return textCell(at, value, kind === 'link' ? STYLE.link : STYLE.text);
}

function dayCell(at: string, day: string): string {
  const serial = (Date.parse(`${day}T00:00:00Z`) - DAY_ZERO) / DAY_MS;
  return Number.isInteger(serial) && day >= FIRST_RIGHT_DAY
    ? numberCell(at, serial, STYLE.day)
    : textCell(at, day, STYLE.text);
}

function timeCell(at: string, time: string): string {
  const [hours = 0, minutes = 0, seconds] = time.split(':').map(Number);
  const part = (hours * 3600 + minutes * 60 + (seconds ?? 0)) / 86_400;
  return numberCell(at, part, seconds === undefined ? STYLE.time : STYLE.timeWithSeconds);
}
