import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { isRealDay, isRealTime, vietnamDay } from '../../domain/vietnam-time.ts';
import { dateOfAddress, monthOfAddress } from '../../extraction/address-date.ts';
import { readAgency } from '../../extraction/agency.ts';
import { readByline } from '../../extraction/byline.ts';
import { readDate } from '../../extraction/dates.ts';
import { readDocuments } from '../../extraction/documents.ts';
import { readEventDate } from '../../extraction/event-date.ts';
import { readMachineDate } from '../../extraction/machine-date.ts';
import { splitCredit } from '../../extraction/picture-credit.ts';
import { viewsOf } from '../../extraction/residue.ts';
import {
  aboutBylines,
  aboutDates,
  aboutDocuments,
  aboutMachineDates,
  aboutViews,
  anyClock,
  anyDay,
} from './properties-strings.ts';

const check = (strings: fc.Arbitrary<string>, holds: (text: string) => void): void =>
  fc.assert(fc.property(strings, holds), { numRuns: 4000, seed: 2020 });

const SEVEN_HOURS = 7 * 60 * 60 * 1000;

const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);
/** Whether the numbers stand in the list one after the other. */
const follow = (list: readonly number[], ...wanted: number[]): boolean =>
  list.some((_, at) => wanted.every((number, step) => list[at + step] === number));
const partsOf = (day: string): [number, number, number] => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
};
const withoutSpaces = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');
/**
 * Whether the characters stand in the text in their order. Counted in code units, for half of a
 * pair is a character of a string too.
 */
function isDrawnFrom(characters: string, text: string): boolean {
  let found = 0;
  for (let at = 0; at < text.length && found < characters.length; at++)
    if (text[at] === characters[found]) found++;
  return found === characters.length;
}
/** The milliseconds at which a clock set to UTC shows the day and, where there is one, the time. */
const shown = ({ date, time }: { date: string; time: string | null }): number =>
  Date.parse(`${date}T${(time ?? '00:00').padEnd(8, ':00')}Z`);

describe('whatever a string says', () => {
  it('a printed date is a real day whose numbers stand in the span that is given for it', () => {
    check(aboutDates, (text) => {
      const read = readDate(text);
      if (!read) return;
      expect(text).toContain(read.raw);
      expect(isRealDay(read.date)).toBe(true);
      const [year, month, day] = partsOf(read.date);
      const numbers = numbersIn(read.raw);
      expect(follow(numbers, day, month, year) || follow(numbers, year, month, day)).toBe(true);
    });
  });

  it('a printed time is one of the clock, and its numbers stand in the span too', () => {
    check(aboutDates, (text) => {
      const read = readDate(text);
      expect(read === null || (read.time === null) === (read.precision === 'day')).toBe(true);
      if (!read?.time) return;
      expect(isRealTime(read.time)).toBe(true);
      const [hour = 0, ...rest] = read.time.split(':').map(Number);
      const numbers = numbersIn(read.raw);
      const halves = /am|pm|sa|ch/i.test(read.raw) ? [hour, hour - 12, hour + 12] : [hour];
      expect(halves.some((each) => follow(numbers, each, ...rest))).toBe(true);
    });
  });

  it('a weekday is only judged where one is printed', () => {
    check(aboutDates, (text) => {
      const read = readDate(text);
      if (read && read.weekdayRight !== null) expect(read.raw).toMatch(/thứ|t\s?[2-7]|chủ|cn/iu);
    });
  });

  it('an event’s day is real, printed as day and month, and not after the day of publishing', () => {
    fc.assert(
      fc.property(aboutDates, fc.option(anyDay), (text, published) => {
        const day = readEventDate(text, published);
        if (day === null) return;
        expect(isRealDay(day)).toBe(true);
        const [year, month, date] = partsOf(day);
        const numbers = numbersIn(text);
        expect(follow(numbers, date, month)).toBe(true);
        if (follow(numbers, date, month, year)) return;
        const [given] = partsOf(published ?? '');
        expect([given, given - 1]).toContain(year);
        expect(Date.parse(day) - Date.parse(published ?? '')).toBeLessThanOrEqual(86_400_000);
      }),
      { numRuns: 4000, seed: 2020 },
    );
  });

  it('a machine’s date is the printed day, or, from UTC, the same instant in Vietnam', () => {
    const inUtc = /^(?:[.,]\d+)?\s*(?:z|[+-]00(?::?00)?(?!:?\d))/i;
    check(aboutMachineDates, (text) => {
      const [abroad, here] = [readMachineDate(text, false), readMachineDate(text, true)];
      for (const read of [abroad, here]) {
        if (!read) continue;
        expect(isRealDay(read.date)).toBe(true);
        const { time, precision } = read;
        expect(precision).toBe(time === null ? 'day' : time.length > 5 ? 'second' : 'minute');
        if (time !== null) expect(isRealTime(time) && !/^00:00(?::00)?$/.test(time)).toBe(true);
      }
      if (!abroad) {
        expect(here).toBeNull();
        return;
      }
      expect(text.trim().slice(0, 10)).toBe(abroad.date);
      const clock = /\d\d:\d\d(?::\d\d)?/.exec(text);
      const offset = clock ? text.slice(clock.index + clock[0].length) : '';
      if (abroad.time !== null) expect(clock?.[0]).toBe(abroad.time);
      if (abroad.time === null || !inUtc.test(offset)) expect(here).toEqual(abroad);
      else if (here) expect(shown(here) - shown(abroad)).toBe(SEVEN_HOURS);
      else expect(isRealDay(vietnamDay(shown(abroad)))).toBe(false);
    });
  });

  it('a machine’s date of any instant is that instant in Vietnam, however it is written', () => {
    const utc = fc.constantFrom('Z', ' z', '+00:00', '-0000', '+00', '.250Z', ',5+00:00');
    const own = fc.constantFrom('', '+07:00', '+07', '-0500', '+00:30');
    const offsets = fc.oneof(
      utc.map((offset) => ({ offset, shift: SEVEN_HOURS })),
      own.map((offset) => ({ offset, shift: 0 })),
    );
    fc.assert(
      fc.property(anyDay, anyClock, offsets, (day, clock, { offset, shift }) => {
        const printed = shown({ date: day, time: clock });
        // Midnight stands for a day alone, as it is printed and as Vietnam's clock shows it.
        const told = new Date(printed + (clock === '00:00:00' ? 0 : shift)).toISOString();
        const [date, time] = [told.slice(0, 10), told.slice(11, 19)];
        const dated =
          time === '00:00:00'
            ? { date, time: null, precision: 'day' }
            : { date, time, precision: 'second' };
        expect(readMachineDate(`${day}T${clock}${offset}`)).toEqual(isRealDay(date) ? dated : null);
      }),
      { numRuns: 4000, seed: 2020 },
    );
  });

  it('an address’s day and month stand in the address', () => {
    check(aboutDates, (text) => {
      const url = `https://songmay.gov.vn/${encodeURI(text.replace(/\p{Cs}/gu, ''))}/x`;
      const read = dateOfAddress(url);
      if (read) {
        expect(isRealDay(read.date)).toBe(true);
        expect(url).toContain(read.raw);
      }
      const month = monthOfAddress(url);
      if (month) expect(url).toContain(month.replace('-', ''));
    });
  });

  it('every name of a byline, and the source, are words of the line', () => {
    check(aboutBylines, (text) => {
      for (const apart of [true, false]) {
        const read = readByline(text, apart);
        if (!read) continue;
        // What stands in brackets is no part of a name, wherever the brackets are.
        const printed = [withoutSpaces(text), withoutSpaces(text.replace(/\([^)]*\)?/gu, ' '))];
        for (const name of [...read.authors.map((author) => author.name), read.via ?? ''])
          expect(printed.some((words) => words.includes(withoutSpaces(name)))).toBe(true);
        for (const { name } of read.authors) expect(name).toMatch(/^\S(?:.*\S)?$/u);
      }
    });
  });

  it('caption and credit are parts of the line, in their order', () => {
    check(aboutBylines, (text) => {
      const { caption, credit } = splitCredit(text);
      if (credit === null) {
        expect(caption).toBe(text);
        return;
      }
      const words = `${caption ?? ''}${credit}`;
      expect(isDrawnFrom(words.replace(/\s+/g, ''), text)).toBe(true);
      expect(text).toContain(credit);
      // A credit names somebody, and a caption that says nothing is none.
      expect(credit).toMatch(/^(?=.*[\p{L}\d])\S(?:.*\S)?$/su);
      expect(caption).not.toBe('');
    });
  });

  it('a house’s letters and the sentence after them are parts of the text', () => {
    check(aboutBylines, (text) => {
      const { agency, rest } = readAgency(text, 'baohungyen.vn');
      expect(text).toContain(rest);
      if (agency !== null) expect(text.indexOf(agency)).toBeLessThan(text.lastIndexOf(rest) + 1);
      if (agency !== null) expect(text).toContain(agency);
    });
  });

  it('a paper’s number is drawn from the characters of the text', () => {
    check(aboutDocuments, (text) => {
      const clean = text.normalize('NFC').replace(/[ÐƉ]/g, 'Đ');
      const numbers = new Set<string>();
      for (const { number, raw, grammar } of readDocuments(text)) {
        expect(clean).toContain(raw);
        expect(numbers.has(number)).toBe(false);
        numbers.add(number);
        // A number that is read in part is another paper's. After a digit a word may be glued.
        const endsInDigit = grammar === 'bare' || /^\d+\/\d{4}\/(?:UBTV)?QH/.test(number);
        const more = endsInDigit ? /^\d/ : /^[\p{L}\p{M}\d]/u;
        expect(
          clean
            .split(raw)
            .slice(1)
            .some((rest) => !more.test(rest)),
        ).toBe(true);
        // A bare one gets the short form of the type that the text names in full.
        const told = grammar === 'bare' ? number.replace(/-.*$/, '') : number;
        expect(isDrawnFrom(told, raw.replace(/–/g, '-').replace(/\s/g, ''))).toBe(true);
      }
    });
  });

  it('a count of views has the digits of the line', () => {
    check(aboutViews, (text) => {
      const views = viewsOf(text);
      if (views === null) return;
      expect(Number.isSafeInteger(views) && views >= 0).toBe(true);
      const printed = text.replace(/(?<=\d)[.,]+(?=\d)/g, '').match(/\d+/g) ?? [];
      expect(printed.map(Number)).toContain(views);
    });
  });
});
