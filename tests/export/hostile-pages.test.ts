// @vitest-environment node
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import MarkdownIt from 'markdown-it';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { parse as parseYaml } from 'yaml';

import type { Article } from '../../domain/article.ts';
import type { WholeClip } from '../../domain/clip.ts';
import type { ExportChoices } from '../../domain/export-choices.ts';
import type { FormatId } from '../../export/format.ts';
import { exportMarkdownText } from '../../export/markdown/markdown.ts';
import { hostileClip } from '../fixtures/hostile/hostile-clips.ts';
import { HOSTILE_PAGES } from '../fixtures/hostile/page.ts';
import { CANARY_HOST, HOSTILE_PAYLOADS } from '../fixtures/hostile/payloads.ts';
import {
  activeHtml,
  hostileArticles,
  hostileCampaigns,
  hostileClips,
  textOf,
  writtenOf,
  type WrittenForm,
} from './hostile-written.ts';
import { fileOf, inputOf } from './reading/reading-input.ts';
import { parseXml, type Xml } from './word/package.ts';

vi.setConfig({ testTimeout: 240_000 });

let articles: Article[] = [];
let clips: WholeClip[] = [];
beforeAll(async () => {
  articles = hostileArticles();
  clips = await hostileClips(articles);
}, 240_000);

const written = (
  id: FormatId,
  form: WrittenForm = 'file',
  choices: Partial<ExportChoices> = {},
  of: readonly WholeClip[] = clips,
): Promise<Uint8Array> => writtenOf(of, id, form, choices);

const pages = new Map<string, Promise<string>>();
/** Written once, however often it is looked at. */
function page(id: FormatId, form: WrittenForm): Promise<string> {
  const held = pages.get(`${id} ${form}`) ?? textOf(clips, id, form);
  pages.set(`${id} ${form}`, held);
  return held;
}

const UNFIT = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]|[^\P{Cc}\n\t]/u;

describe('an article of a hostile page', () => {
  it('is read from each of them', () => {
    const titles = new Set(articles.map(({ title }) => title));
    expect(titles.size).toBeGreaterThan(HOSTILE_PAGES * 0.9);
    expect(articles.filter(({ words }) => words > 60).length).toBeGreaterThan(HOSTILE_PAGES * 0.9);
  });

  it('has no text that turns itself round or holds a control, and no half of a character', () => {
    // Markup is text too, once it is shown; the doorway leaves letters as they are.
    for (const { html: _, ...rest } of articles)
      expect(stringsOf(rest).filter((said) => UNFIT.test(said) || !said.isWellFormed())).toEqual(
        [],
      );
  });

  it('leads to the web alone', () => {
    for (const { pictures, attachments, videos } of articles)
      for (const address of [
        ...pictures.flatMap(({ src }) => src ?? []),
        ...attachments.map(({ href }) => href),
        ...videos,
      ])
        expect(address).toMatch(/^https?:\/\/[^/]/);
  });

  it('changes nothing that other objects are made of', () => {
    expect(({} as Record<string, unknown>)['trapped']).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

describe('what finds active things', () => {
  // The same text in the same place, had nobody escaped it.
  it('finds some in most payloads as they are', () => {
    const found = HOSTILE_PAYLOADS.filter(
      ({ text: payload }) => activeHtml(`<body><p>${payload}</p></body>`).length > 0,
    );
    expect(found.length).toBeGreaterThan(140);
  });
});

const PAGES: readonly (readonly [FormatId, 'file' | 'html'])[] = [
  ['html', 'file'],
  ['docx', 'html'],
  ['xlsx', 'html'],
  ['citations', 'html'],
  ['netscape', 'file'],
];

describe.each(PAGES)('a page of %s (%s)', (id, form) => {
  it('holds nothing that could act', async () => {
    const html = await page(id, form);
    expect(activeHtml(html)).toEqual([]);
    for (const [, json] of html.matchAll(
      /<script type="application\/ld\+json">(.*?)<\/script>/gs,
    )) {
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      expect(() => JSON.parse(json ?? '') as unknown).not.toThrow();
    }
  });
});

const XHTML = new Set(
  (
    'html head title link body section nav h1 h2 h3 h4 h5 h6 p div ol ul li a b time span strong em u s sub sup mark code pre ' +
    'blockquote table tbody tr th td br hr figure figcaption img dl dt dd aside header footer'
  ).split(' '),
);

it('a book is XML to the letter, and holds nothing that could act', async () => {
  const files = unzipSync(await written('epub'));
  expect(Object.keys(files).length).toBeGreaterThan(clips.length);
  for (const [name, bytes] of Object.entries(files)) {
    if (!/\.(?:xhtml|opf|ncx|xml|svg)$/.test(name)) continue;
    const content = strFromU8(bytes);
    expect(content, name).not.toMatch(/<!ENTITY|<!\[CDATA|<\?(?!xml )/);
    const root = parseXml(content.replace('<!DOCTYPE html>', ''));
    if (!name.endsWith('.xhtml')) continue;
    for (const element of everyOf(root)) {
      expect(XHTML, `${name}: ${element.name}`).toContain(element.name);
      for (const [key, value] of Object.entries(element.attributes)) {
        expect(key, name).not.toMatch(/^on|^style$|^srcset$/i);
        if (key === 'src') expect(value, name).not.toMatch(/^[a-z][a-z0-9+.-]*:|^\/\//i);
        if (key === 'href') expect(value, name).toMatch(/^(?:https?:\/\/|mailto:|[^:]*$)/i);
      }
    }
  }
});

describe('Markdown', () => {
  // As previews show it that let HTML through and any address.
  const shown = (markdown: string): string => {
    const reader = new MarkdownIt({ html: true, linkify: true, typographer: true });
    reader.validateLink = () => true;
    return reader.render(markdown);
  };

  it('holds nothing that could act, in each note and in all of them together', async () => {
    const notes = Object.entries(unzipSync(await written('markdown')));
    expect(notes.length).toBeGreaterThan(clips.length);
    const html: string[] = [];
    for (const [name, bytes] of notes) {
      if (!name.endsWith('.md')) continue;
      const note = strFromU8(bytes);
      const front = /^---\n(.*?)\n---\n/s.exec(note)?.[1] ?? '';
      expect(() => parseYaml(front) as unknown, name).not.toThrow();
      // Whole: a program that knows no properties shows them as text.
      html.push(`<article title="${html.length}">${shown(note)}</article>`);
    }
    expect(activeHtml(html.join(''))).toEqual([]);
    for (const form of ['html', 'docx', 'citations', 'markdown'] as const)
      expect(activeHtml(shown(await textOf(clips, form, 'markdown'))), form).toEqual([]);
  });

  it('lets no address swallow the sign that keeps what stands behind it a text', async () => {
    const [first] = articles;
    if (!first) throw new Error('no article');
    const rest = '<img src=x onerror=trap()>';
    for (const address of [
      'http://a.vn/',
      'HTTPS://a.vn/',
      'ftp://a.vn/',
      'www.a.vn/',
      '//a.vn/',
    ]) {
      const html = `<p>${address}&lt;img src=x onerror=trap()&gt;</p><p>${address}<b>&lt;img src=x onerror=trap()&gt;</b></p>`;
      const clip = await hostileClip(0, {
        ...first,
        title: address + rest,
        lead: address + rest,
        html,
      });
      const note = strFromU8(
        await fileOf(exportMarkdownText, inputOf([clip], {}, hostileCampaigns)),
      );
      // A backslash that a program takes for a part of the address escapes nothing any more.
      for (const run of note.match(/(?:\w+:\/\/|\bwww\.)[^ \t\n<]*\\</gi) ?? [])
        expect(run).toBe('');
      expect(activeHtml(shown(note))).toEqual([]);
    }
  });
});

it('no file asks for anything of the canary by itself', async () => {
  for (const [id, form] of PAGES) {
    const { document } = parseHTML(await page(id, form));
    const asks = [
      ...document.querySelectorAll('[src],[srcset],[poster],[data],link[href],[background]'),
    ];
    expect(asks.filter((element) => element.outerHTML.slice(0, 300).includes(CANARY_HOST))).toEqual(
      [],
    );
  }
});

const everyOf = (xml: Xml): readonly Xml[] => [xml, ...xml.children.flatMap(everyOf)];

const stringsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsOf)
      : [];
