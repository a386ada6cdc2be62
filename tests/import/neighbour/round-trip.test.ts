// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { highlightsOf, highlightValue } from '../../../domain/clip-highlight.ts';
import { recompose, type WholeClip } from '../../../domain/clip.ts';
import type { FormatId } from '../../../export/format.ts';
import { NOTHING_FOUND, type FoundPage } from '../../../import/found.ts';
import { aClip } from '../../export/a-clip.ts';
import { anyLibrary, wholeOf } from '../../export/any-clip.ts';
import { found, told, writtenFiles } from './source.ts';

type Expected = Omit<FoundPage, 'where'>;
type Says = (whole: WholeClip, campaigns: readonly string[], notes: boolean) => Partial<Expected>;

const seconds = (ms: number): number | null => Math.floor(ms / 1000) * 1000 || null;

const highlights = ({ clip }: WholeClip, notes: boolean): Expected['highlights'] =>
  highlightsOf(clip).map(({ exact, note }) => ({ exact, note: (notes && note) || '' }));

/** A day where the time is midnight, which says nothing; else the instant. */
function moment({ clip: { published } }: WholeClip): string | null {
  if (!published?.time) return null;
  if (/^00:00(?::00)?$/.test(published.time)) return published.date;
  return `${published.date}T${published.time.padEnd(8, ':00')}+07:00`;
}

/** Names as a list without repetitions: what campaigns and authors are, apart from their order. */
const bag = (names: readonly string[]): string[] => [...new Set(names)].sort();

/** Half a character is none in UTF-8. */
const encoded = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));
const withoutHalves = (text: string): string => text.replace(/\p{Cs}/gu, '');
const inert = (text: string): string => text.replace(/([;\t])(?=[=+\-@＝＋－＠])/g, '$1 ');

/** What of a clip each neighbour's file holds; the rest is lost on the way (docs/neighbours.md). */
const HELD: Partial<Record<FormatId, Says>> = {
  wallabag: (whole, campaigns, notes) => ({
    title: whole.clip.title,
    html: whole.body.article.html || null,
    published: moment(whole),
    savedAt: seconds(whole.clip.capturedAt),
    authors: whole.clip.authors.map(({ name }) => name),
    campaigns,
    language: whole.body.article.language,
    highlights: highlights(whole, notes),
  }),
  karakeep: ({ clip }, campaigns, notes) => ({
    title: clip.title,
    savedAt: seconds(clip.capturedAt),
    campaigns,
    note: notes ? clip.note : '',
  }),
  omnivore: (whole, campaigns, notes) => ({
    title: whole.clip.title,
    html: whole.body.article.html ? encoded(whole.body.article.html) : null,
    lead: whole.clip.lead || null,
    published: moment(whole),
    savedAt: whole.clip.capturedAt || null,
    authors: whole.clip.authors
      .map(({ name }) => name)
      .join(', ')
      .split(', '),
    campaigns,
    note: notes ? encoded(whole.clip.note) : '',
    highlights: highlights(whole, notes).map(({ exact, note }) => ({
      exact: encoded(exact),
      note: encoded(note),
    })),
  }),
  linkwarden: ({ clip }, campaigns, notes) => ({
    title: clip.title,
    savedAt: clip.capturedAt || null,
    campaigns,
    note: notes ? clip.note : '',
  }),
  netscape: ({ clip }, campaigns, notes) => ({
    title: withoutHalves(clip.title),
    savedAt: seconds(clip.capturedAt),
    campaigns: campaigns.map(withoutHalves),
    note: notes ? withoutHalves(clip.note) : '',
  }),
  pocket: ({ clip }, campaigns) => ({
    url: clip.url.replace(/;(?=[=+\-@])/g, '%3B'),
    title: inert(encoded(clip.title)),
    savedAt: seconds(clip.capturedAt),
    campaigns: campaigns.map((name) => inert(encoded(name.replaceAll('|', '/')))),
  }),
};

/** Equal for pages of which the file says the same, whatever the order and however often. */
const comparable = ({ authors, campaigns, published, ...rest }: Expected): object => ({
  ...rest,
  title: rest.title.trim(),
  note: rest.note.trim(),
  authors: bag(authors.filter(Boolean)),
  campaigns: bag(campaigns.map((name) => name.trim()).filter(Boolean)),
  // Seven in the morning in Vietnam is midnight in Greenwich.
  published: published?.endsWith('T07:00:00+07:00')
    ? published.slice(0, 10)
    : published?.includes('T')
      ? Date.parse(published)
      : published,
});

/** Bookmarks stand once a folder. */
function joined(pages: readonly FoundPage[]): Expected[] {
  const byUrl = new Map<string, Expected>();
  for (const { where: _, ...page } of pages) {
    const held = byUrl.get(page.url);
    byUrl.set(
      page.url,
      held ? { ...page, campaigns: [...held.campaigns, ...page.campaigns] } : page,
    );
  }
  return [...byUrl.values()];
}

describe.each(Object.entries(HELD))('what %s can hold of any library', (id, says) => {
  it('comes back as it was', { timeout: 60_000 }, async () => {
    const format = id as FormatId;
    await fc.assert(
      fc.asyncProperty(anyLibrary, fc.boolean(), async (library, notes) => {
        const wholes = await Promise.all(library.clips.map(wholeOf));
        const files = await writtenFiles(format, wholes, library.campaigns, { notes });
        if (wholes.length > 0) expect(told(files)).toBe(id);
        const { pages, refused } = await found(files, format as never);
        expect(refused).toEqual([]);
        const names = new Map(library.campaigns.map((each) => [each.id, each.name]));
        const expected = wholes.map((whole): Expected => {
          const carried = whole.clip.campaigns.map((each) => names.get(each) ?? '');
          const bare = { ...NOTHING_FOUND, url: whole.clip.url, title: '' };
          return Object.assign(bare, says(whole, carried, notes));
        });
        expect(sorted(joined(pages).map(comparable))).toEqual(sorted(expected.map(comparable)));
      }),
      { numRuns: 60 },
    );
  });
});

it('a clip stands in the folder of each of its campaigns, whatever they are called', async () => {
  const campaigns = ['Kinh tế, xã hội', 'Dân vận khéo', 'Dấu trang'].map((name, at) => ({
    id: `01980000-0000-7000-8000-0000000000d${at}`,
    name,
    phrases: [],
    createdAt: at,
  }));
  const { clip, body } = await aClip(1);
  const carried = { clip: { ...clip, campaigns: campaigns.map(({ id }) => id) }, body };
  const { pages } = await found(await writtenFiles('netscape', [carried], campaigns));
  const tags = ['Dân vận khéo', 'Dấu trang'];
  expect(pages.map((page) => page.campaigns)).toEqual([
    ['Kinh tế, xã hội', ...tags],
    tags,
    ['Dấu trang', 'Dân vận khéo'],
  ]);
});

it('a note that looks like Omnivore’s quotes and labels comes back as a note', async () => {
  const note = '#nhãn #khác\n> trích\n\\ gạch\n\n\\> và\n\\#';
  const value = highlightValue({ exact: 'Sáng\n> nay', prefix: '', suffix: '', note });
  const entries = {
    '0mb000001.a1b2c3d4': { kind: 'note', value: note },
    '0mb000002.a1b2c3d4': { kind: 'highlight', value },
  } as const;
  const { clip, body } = await aClip(1);
  const files = await writtenFiles('omnivore', [{ clip: recompose(clip, { entries }), body }], []);
  const { pages } = await found(files);
  expect(pages).toMatchObject([{ note, highlights: [{ exact: 'Sáng\n> nay', note }] }]);
});

const sorted = (pages: readonly object[]): object[] =>
  pages.slice().sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
