import type { Published } from '../domain/article.ts';
import { cleanLine } from '../domain/text.ts';
import { readDate } from './dates.ts';
import { readLines } from './lines.ts';
import { readMachineDate } from './machine-date.ts';

/** A day read where a person pointed. */
export interface ChosenDate {
  readonly published: Published;
  /** The weekday printed beside it belongs to another day. */
  readonly weekdayWrong: boolean;
}

const NEVER_TEXT = 'script,style,noscript,template';

/** The words of an element as one line, without its scripts. @param max characters */
export function textOf(element: Element, max = Infinity): string {
  if (element.matches(NEVER_TEXT)) return '';
  const clean = element.querySelector(NEVER_TEXT) ? withoutScripts(element) : element;
  const lines = readLines(clean).map(({ text }) => text);
  return cleanLine(lines.join(' '), max);
}

/** A copy of an element without what is never text. */
export function withoutScripts(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  for (const dead of Array.from(copy.querySelectorAll(NEVER_TEXT))) dead.remove();
  return copy;
}

/**
 * The day that an element prints, with the clock that it carries for machines where it prints
 * none; else the day that it carries; null where there is neither.
 */
export function dateIn(element: Element): ChosenDate | null {
  const text = textOf(element, 400);
  const printed = readDate(text);
  const value = machineValue(element);
  const carried = readMachineDate(value);
  const finer = carried && (!printed || (!printed.time && carried.date === printed.date));
  const read = finer ? carried : printed;
  if (!read) return null;
  const { date, time, precision } = read;
  const raw = !printed ? value : text.length <= 80 ? text : printed.raw;
  return {
    published: { raw, date, time, precision, origin: 'chosen' },
    weekdayWrong: printed?.weekdayRight === false,
  };
}

function machineValue(element: Element): string {
  const holder = element.matches('[datetime],[content]')
    ? element
    : element.querySelector('[datetime],[content]');
  return holder?.getAttribute('datetime') ?? holder?.getAttribute('content') ?? '';
}
