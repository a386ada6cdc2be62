// @vitest-environment node
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it, vi } from 'vitest';

import type { WholeClip } from '../../domain/clip.ts';
import type { ExportChoices } from '../../domain/export-choices.ts';
import type { FormatId } from '../../export/format.ts';
import { looksLikeFormula } from '../../export/table/formula-guard.ts';
import { HOSTILE_PAGES } from '../fixtures/hostile/page.ts';
import {
  hostileArticles,
  hostileClips,
  textOf,
  writtenOf,
  type WrittenForm,
} from './hostile-written.ts';
import { all, openWord, packageFaults, parseXml } from './word/package.ts';

vi.setConfig({ testTimeout: 240_000 });

let clips: WholeClip[] = [];
beforeAll(async () => {
  clips = await hostileClips(hostileArticles());
}, 240_000);

const written = (
  id: FormatId,
  form: WrittenForm = 'file',
  choices: Partial<ExportChoices> = {},
  of: readonly WholeClip[] = clips,
): Promise<Uint8Array> => writtenOf(of, id, form, choices);

it('Word gets well-formed parts, links to the web, and no field, object or macro of a page', async () => {
  for (const [look, links, of] of [
    ['full', 'shown', clips],
    ['table', 'footnote', clips.slice(-60)],
    ['prose', 'hidden', clips.slice(0, 60)],
  ] as const) {
    const word = openWord(await written('docx', 'file', { look, links }, of));
    expect(packageFaults(word)).toEqual([]);
    expect(
      word.paths
        .filter((path) => /vba|activeX|embeddings|oleObject/i.test(path))
        .filter((path) => !/chart|\.xlsx$/.test(path)),
    ).toEqual([]);
    for (const path of word.paths.filter((each) => /\.(?:xml|rels)$/.test(each))) {
      const part = word.part(path);
      for (const field of all(part, 'w:instrText'))
        expect(field.text.trim()).toMatch(/^(?:TOC|PAGE|NUMPAGES|PAGEREF|REF|NOTEREF)\b/);
      for (const name of ['w:altChunk', 'w:object', 'o:OLEObject', 'w:fldSimple', 'w:subDoc'])
        expect(all(part, name), `${path} ${name}`).toEqual([]);
      for (const { attributes } of all(part, 'Relationship'))
        if (attributes['TargetMode'] === 'External')
          expect(attributes['Target']).toMatch(/^(?:https?:\/\/|mailto:)/i);
    }
  }
});

it('a workbook gets texts and no formulas, and links to the web', async () => {
  const files = unzipSync(await written('xlsx'));
  for (const [name, bytes] of Object.entries(files)) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const part = parseXml(strFromU8(bytes));
    if (/worksheets\/sheet1/.test(name)) expect(all(part, 'f')).toEqual([]);
    for (const { attributes } of all(part, 'Relationship'))
      if (attributes['TargetMode'] === 'External')
        expect(attributes['Target']).toMatch(/^https?:\/\//i);
  }
});

it('a table of text begins no cell like a formula, wherever it is split', async () => {
  for (const [id, separator] of [
    ['csv', 'semicolon'],
    ['csv', 'comma'],
    ['pocket', 'comma'],
  ] as const) {
    const faults: string[] = [];
    const csv = (await textOf(clips, id, 'file', { separator })).replace(/^\ufeff/, '');
    for (const delimiter of [';', ',', '\t'])
      for (const row of Papa.parse<string[]>(csv, { delimiter, quoteChar: '"' }).data)
        faults.push(...row.filter((cell) => calculates(cell, id)));
    expect(faults).toEqual([]);
  }
});

/** Pocket's readers want titles as they are: a blank before a sign is what keeps a sheet from calculating. */
const calculates = (cell: string, id: FormatId): boolean =>
  id === 'pocket' ? /^[=+\-@\uff1d\uff0b\uff0d\uff20\t\r]/.test(cell) : looksLikeFormula(cell);

describe.each(['json', 'jsonl', 'csl', 'wallabag', 'karakeep', 'linkwarden'] as const)(
  '%s',
  (id) => {
    it('is JSON of well-formed strings with no member that is a trap', async () => {
      // Of pages as they are read: what stands in the library has no halves of characters.
      const content = await textOf(clips.slice(0, HOSTILE_PAGES), id);
      const parts = id === 'jsonl' ? content.trim().split('\n') : [content];
      const faults: string[] = [];
      for (const part of parts)
        JSON.parse(part, (key, value: unknown) => {
          if (/^(?:__proto__|constructor|prototype)$/.test(key)) faults.push(key);
          if (typeof value === 'string' && !value.isWellFormed()) faults.push(value);
          return value;
        });
      expect(faults).toEqual([]);
    });
  },
);

it('lists of references hold as many entries as there are clips, whatever these say', async () => {
  const chain = (file: string): readonly unknown[] =>
    plugins.input.chain(file, { generateGraph: false });
  const ris = await textOf(clips, 'ris');
  expect(ris.match(/^TY {2}- /gm)).toHaveLength(clips.length);
  expect(ris.match(/^ER {2}- /gm)).toHaveLength(clips.length);
  for (const line of ris.trimEnd().concat(' ').split('\r\n'))
    expect(line).toMatch(/^(?:[A-Z][A-Z0-9] {2}- .*)?$/);
  expect(chain(await textOf(clips, 'bibtex'))).toHaveLength(clips.length);
});

it('OPML is XML to the letter, with addresses of the web', async () => {
  const root = parseXml(await textOf(clips, 'opml'));
  for (const { attributes } of all(root, 'outline'))
    for (const key of ['xmlUrl', 'htmlUrl', 'url'])
      if (attributes[key] !== undefined) expect(attributes[key]).toMatch(/^https?:\/\//i);
});
