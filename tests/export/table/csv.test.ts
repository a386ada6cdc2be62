// @vitest-environment node
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

import { tableColumns } from '../../../export/table/columns.ts';
import {
  addressWithoutFormulas,
  looksLikeFormula,
  withoutFormulas,
} from '../../../export/table/formula-guard.ts';
import { aClip } from '../a-clip.ts';
import { anyLibrary, wholeOf } from '../any-clip.ts';
import { write } from './write.ts';

const parse = (text: string, delimiter = ';') =>
  Papa.parse<string[]>(text, { delimiter, newline: '\r\n', skipEmptyLines: true });

const title = tableColumns({ language: 'vi', notes: true }).findIndex(({ id }) => id === 'title');

async function titleOf(text: string): Promise<string | undefined> {
  const whole = await aClip(1, {}, { title: { value: text, stamp: '0mb000000.a1' } });
  return parse((await write('csv', [whole])).toString()).data[1]?.[title];
}

describe('the CSV', () => {
  it('is UTF-8 with a byte order mark, semicolons and CRLF; commas if chosen', async () => {
    const wholes = [await aClip(2), await aClip(1)];
    const text = (await write('csv', wholes)).toString();
    expect(text.startsWith('\ufeff"STT";"Ngày đăng";')).toBe(true);
    expect(text.replaceAll('\r\n', '').includes('\r')).toBe(false);
    expect(text).toContain('\r\n1;2020-07-08;16:30;"Cổng Thông tin điện tử hanam.gov.vn";;');
    const commas = await write('csv', wholes, { choices: { separator: 'comma' } });
    expect(commas.toString()).toContain('\r\n2,2020-07-08,16:30,"Cổng');
  });

  it('of any library is read back by another program, whatever the batches', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyLibrary,
        fc.constantFrom('comma' as const, 'semicolon' as const),
        async ({ clips, campaigns }, separator) => {
          const wholes = await Promise.all(clips.map(wholeOf));
          const choices = { notes: true, separator };
          const text = (await write('csv', wholes, { campaigns, choices })).toString();
          expect((await write('csv', wholes, { campaigns, choices, batch: 5 })).toString()).toBe(
            text,
          );
          const columns = tableColumns({ language: 'vi', notes: true });
          const names = new Map(campaigns.map(({ id, name }) => [id, name]));
          const read = parse(text.slice(1), separator === 'comma' ? ',' : ';');
          expect(read.errors).toEqual([]);
          expect(read.data.slice(1)).toEqual(
            wholes.map(({ clip, body }, at) =>
              columns.map(({ kind, value }) => {
                const held = value({
                  number: at + 1,
                  clip,
                  article: body.article,
                  campaigns: clip.campaigns.map((id) => names.get(id) ?? ''),
                });
                const told = String(held ?? '');
                if (kind === 'link') return addressWithoutFormulas(told);
                return kind === 'text' ? withoutFormulas(told) : told;
              }),
            ),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
    ['-2+3', "'-2+3"],
    ['＝1+1', "'＝1+1"],
    ['" =1', `'" =1`],
    ['Giá tăng; =1+1', "Giá tăng;' =1+1"],
    ['Dân vận – “khéo”', 'Dân vận – “khéo”'],
    ['A-B+C=D', 'A-B+C=D'],
  ])('calculates nothing of %s', async (text, written) => {
    expect(await titleOf(text)).toBe(written);
  });

  it('leaves an address an address', () => {
    expect(addressWithoutFormulas('https://a.vn/x,=1;-2?a=b,c')).toBe(
      'https://a.vn/x%2C=1%3B-2?a=b,c',
    );
  });
});

describe('the guard against formulas', () => {
  const piece = fc.constantFrom('=', '+', '-', '@', '＋', ',', ';', '\t', '\n', '"', ' ', 'a', '1');
  const text = fc.array(piece, { maxLength: 30 }).map((list) => list.join(''));

  it('leaves no cell that begins a formula, at whatever sign a reader splits', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(',', ';', '\t', '\n'), (held, separator) => {
        const cells = withoutFormulas(held).split(separator);
        expect(cells.filter(looksLikeFormula)).toEqual([]);
        expect(withoutFormulas(held).replaceAll("'", '')).toBe(held);
        expect(withoutFormulas(withoutFormulas(held))).toBe(withoutFormulas(held));
      }),
      { numRuns: 300 },
    );
  });

  it('passes long runs of blanks and line breaks once', () => {
    const held = `${'\n'.repeat(200_000)}=1`;
    expect(withoutFormulas(held)).toBe(`${'\n'.repeat(200_000)}'=1`);
  });
});
