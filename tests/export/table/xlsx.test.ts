// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Published } from '../../../domain/article.ts';
import { columnName, textCell, valueCell } from '../../../export/table/xlsx/cells.ts';
import { createLinks } from '../../../export/table/xlsx/links.ts';
import { rowHeight } from '../../../export/table/xlsx/row-height.ts';
import { STYLE } from '../../../export/table/xlsx/styles.ts';
import { tableColumns } from '../../../export/table/columns.ts';
import { aClip, CAMPAIGN } from '../a-clip.ts';
import { anyLibrary, wholeOf } from '../any-clip.ts';
import { partsOf, readSheet } from './workbook.ts';
import { write } from './write.ts';

const columns = tableColumns({ language: 'vi', notes: true });
const place = (id: string): number => columns.findIndex((column) => column.id === id);
const published = (date: string, time: string | null): Published => ({
  raw: null,
  date,
  time,
  precision: 'day',
  origin: 'printed',
});

describe('the workbook', () => {
  it('has days, times and numbers as such, and links that can be pressed', async () => {
    const parts = partsOf(await write('xlsx', [await aClip(2), await aClip(1)]));
    const { rows, links, filter } = readSheet(parts, 1);
    const cell = (id: string) => rows[2]?.[place(id)];
    expect(cell('number')).toEqual({ value: '2', text: false, style: STYLE.number });
    // Days since the last but one of 1899.
    expect(cell('day')).toEqual({ value: '44020', text: false, style: STYLE.day });
    expect(cell('time')).toEqual({ value: '0.6875', text: false, style: STYLE.time });
    expect(cell('title')).toEqual({ value: 'Dân vận khéo 1', text: true, style: STYLE.text });
    expect(links.get(`${columnName(place('link'))}3`)).toBe('https://www.hanam.gov.vn/tin-1.html');
    expect(filter).toBe('A1:Q3');
    expect(parts.get('docProps/core.xml')).toContain('Điểm tin &amp; báo');
  });

  it('names every part that it has, once', async () => {
    const parts = partsOf(await write('xlsx', [await aClip(1)]));
    const types = parts.get('[Content_Types].xml') ?? '';
    for (const name of parts.keys()) {
      const known = name.endsWith('.rels') || name.startsWith('[') || types.includes(`"/${name}"`);
      expect([name, known]).toEqual([name, true]);
    }
  });

  it('of any library holds every value', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async ({ clips, campaigns }) => {
        const wholes = await Promise.all(clips.map(wholeOf));
        const choices = { notes: true };
        const file = await write('xlsx', wholes, { campaigns, choices });
        const { rows, links } = readSheet(partsOf(file), 1);
        const names = new Map(campaigns.map(({ id, name }) => [id, name]));
        expect(rows.length).toBe(wholes.length + 1);
        for (const [at, { clip, body }] of wholes.entries()) {
          const told = clip.campaigns.map((id) => names.get(id) ?? '');
          const row = { number: at + 1, clip, article: body.article, campaigns: told };
          for (const [index, column] of columns.entries()) {
            const held = column.value(row);
            const cell = rows[at + 1]?.[index];
            if (column.kind === 'text' || column.kind === 'link') {
              expect(cell?.value ?? '').toBe(forXml(String(held ?? '')));
              if (cell) expect(cell.text).toBe(true);
            } else if (column.kind === 'number') expect(cell?.value).toBe(String(held));
          }
          expect(links.get(`${columnName(place('link'))}${at + 2}`)).toBeTruthy();
        }
      }),
      { numRuns: 25 },
    );
  });

  it('of the same clips is the same bytes', async () => {
    const wholes = [await aClip(2), await aClip(1)];
    const sheet = (file: Uint8Array): string | undefined =>
      partsOf(file).get('xl/worksheets/sheet1.xml');
    expect(await write('xlsx', wholes)).toEqual(await write('xlsx', wholes));
    expect(sheet(await write('xlsx', wholes, { batch: 1 }))).toBe(
      sheet(await write('xlsx', wholes, { batch: 9 })),
    );
  });

  it('calculates nothing of what a page says, also after somebody edits the cell', async () => {
    const risky = ['=1+1', '@SUM(A1)', "+cmd|' /C calc'!A0", '-2+3', '\t=1'];
    const wholes = await Promise.all(
      risky.map((value, at) => aClip(at, { section: value, via: value })),
    );
    const { rows, xml } = readSheet(partsOf(await write('xlsx', wholes)), 1);
    expect(xml).not.toMatch(/<f[ >]/);
    expect(rows.slice(1).map((row) => row[place('section')])).toEqual(
      risky.map((value) => ({ value, text: true, style: STYLE.guarded })),
    );
  });
});

describe('the sheet of counts', () => {
  it('counts by campaign, source and month, and each clip once in the end', async () => {
    const other = { ...CAMPAIGN, id: '01980000-0000-7000-8000-0000000000c2', name: 'Bầu cử' };
    const both = await aClip(3, { published: published('2020-07-31', null) });
    const clip = { ...both.clip, campaigns: [CAMPAIGN.id, other.id] };
    const none = await aClip(1, { published: null });
    const file = await write(
      'xlsx',
      [
        { ...both, clip },
        await aClip(2, { published: published('2019-12-01', '00:30') }),
        { ...none, clip: { ...none.clip, campaigns: [] } },
      ],
      { campaigns: [CAMPAIGN, other] },
    );
    const { rows, filter } = readSheet(partsOf(file), 2);
    const source = 'Cổng Thông tin điện tử hanam.gov.vn';
    expect(rows.map((row) => row.map((cell) => cell?.value ?? null))).toEqual([
      ['Chiến dịch', 'Nguồn', '12/2019', '07/2020', 'Không rõ', 'Cộng'],
      ['Bầu cử', source, null, '1', null, '1'],
      [CAMPAIGN.name, source, '1', '1', null, '2'],
      ['Chưa phân chiến dịch', source, null, null, '1', '1'],
      ['Tổng cộng (mỗi bài đếm một lần)', '', '1', '1', '1', '3'],
    ]);
    expect(filter).toBe('A1:F4');
  });

  it('of no clips is there and empty', async () => {
    const parts = partsOf(await write('xlsx', []));
    expect(readSheet(parts, 1).rows).toHaveLength(1);
    expect(readSheet(parts, 2).rows.map((row) => row.map((cell) => cell?.value))).toEqual([
      ['Chiến dịch', 'Nguồn', 'Cộng'],
      ['Tổng cộng (mỗi bài đếm một lần)', '', '0'],
    ]);
  });
});

describe('a cell', () => {
  it('has a name as Excel gives it', () => {
    expect([0, 25, 26, 701, 702, 16_383].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'ZZ',
      'AAA',
      'XFD',
    ]);
  });

  it('of text holds what XML cannot, what means something else there, and at most what Excel bears', () => {
    const text = (held: string): string =>
      /<t [^>]*>([^]*)<\/t>/.exec(textCell('A1', held, STYLE.text))?.[1] ?? '';
    expect(text('a<b>&"\u0007\ud800\uffff')).toBe('a&lt;b&gt;&amp;&quot;');
    expect(text('_x0041_ và _x004z_')).toBe('_x005F_x0041_ và _x004z_');
    expect(text('a'.repeat(40_000))).toHaveLength(32_767);
    expect(text(`${'a'.repeat(32_765)}👩👩`)).toMatch(/a…$/);
  });

  it('of a day before Excel’s calendar is right is a text', () => {
    const day = columns[place('day')];
    if (!day) throw new Error('no column of days');
    expect(valueCell('A1', day, '1900-02-28')).toContain('inlineStr');
    expect(valueCell('A1', day, '1900-03-01')).toContain('<v>61</v>');
    expect(valueCell('A1', day, '2026-11-22')).toContain('<v>46348</v>');
  });

  it('is a link only within Excel’s limits', () => {
    const links = createLinks();
    expect(links.add('A1', `https://a.vn/${'x'.repeat(2_100)}`)).toBe(false);
    expect(links.add('A1', 'https://a.vn/[x]?"y"=<z>|{q}')).toBe(true);
    expect(links.relations()).toContain('"https://a.vn/%5Bx%5D?%22y%22=%3Cz%3E%7C%7Bq%7D"');
    for (let at = 1; at < 65_530; at++) links.add(`A${at}`, 'https://a.vn/');
    expect(links.add('A1', 'https://a.vn/')).toBe(false);
  });

  it('is as high as its text is long', () => {
    const height = (text: string): number => rowHeight([[text, 20]]) / 15.75;
    expect(height('')).toBe(1);
    expect(height('Dân vận khéo')).toBe(1);
    expect(height('a\nb\nc')).toBe(3);
    expect(height('dân vận '.repeat(10).trim())).toBe(4);
    expect(height('x'.repeat(100))).toBe(6);
    expect(rowHeight([['a\n'.repeat(1_000), 20]])).toBe(409);
  });
});

/** What XML 1.0 cannot hold is left out. */
const forXml = (text: string): string =>
  text.replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
