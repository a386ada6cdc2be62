import * as fc from 'fast-check';

import type { Article, Author, Published } from '../../domain/article.ts';
import { campaignKey, composeCampaign, type Campaign } from '../../domain/campaign.ts';
import { COLOUR_ORDER, highlightValue } from '../../domain/clip-highlight.ts';
import { composeClip, type WholeClip } from '../../domain/clip.ts';
import type { Corrections } from '../../domain/corrections.ts';
import type { Source } from '../../domain/source.ts';
import { nextStamp } from '../../domain/stamp.ts';
import type { StampedSet } from '../../domain/stamped-set.ts';
import { cleanLine, cleanNote, countWords, hashText } from '../../domain/text.ts';
import { hostOf, urlKey } from '../../domain/url-key.ts';
import { anyTruth } from '../domain/any-campaign.ts';

/** The registry as these tests know it. */
export function testSourceOf(url: string): Source {
  const host = hostOf(url);
  const listed = host.endsWith('.gov.vn');
  return {
    host,
    name: listed ? `Cổng Thông tin điện tử ${host}` : host,
    kind: listed ? 'government' : 'unknown',
    province2024: listed ? 'Hà Nam' : null,
    province2025: listed ? 'Ninh Bình' : null,
    registered: listed,
  };
}

const words = fc.constantFrom(
  ...'Dân vận khéo ở cơ sở; Đồng Tháp – “năm 2020” nghị quyết 01-NQ/TU Ủy ban MTTQ \u00a0 </p> " \\ 👩‍🌾'.split(
    ' ',
  ),
);
const anyText = fc.oneof(
  fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const line = anyText.map((text) => cleanLine(text));
const filled = line.map((text) => text || 'Dân vận');
const note = fc.array(anyText, { minLength: 1, maxLength: 3 }).map((l) => cleanNote(l.join('\n')));
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const clock = fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) });
const instant = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { nil: null });
const few = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(value, { maxLength: 3 });

const host = fc.constantFrom(
  'www.hanam.gov.vn',
  'baothaibinh.com.vn',
  'xn--bo-fka.vn',
  'b.vn:8080',
);
const address = fc
  .tuple(fc.constantFrom('http', 'https'), host, few(fc.webPath()), fc.nat())
  .map(([scheme, name, path, id]) => `${scheme}://${name}${path.join('')}/tin-${id}.html?id=${id}`)
  .map((url) => new URL(url).href);

const published: fc.Arbitrary<Published> = fc.record({
  raw: maybe(line),
  date: day,
  time: maybe(
    fc.oneof(
      clock.map((at) => at.toISOString().slice(11, 16)),
      clock.map((at) => at.toISOString().slice(11, 19)),
    ),
  ),
  precision: fc.constantFrom('day', 'minute', 'second'),
  origin: fc.constantFrom('json-ld', 'meta', 'time-element', 'printed', 'url', 'chosen', 'person'),
});
const author: fc.Arbitrary<Author> = fc.record({
  name: filled,
  role: fc.constantFrom('author', 'editor', 'photo', null),
});

const article: fc.Arbitrary<Article> = fc
  .record({
    url: address,
    title: line,
    lead: maybe(line),
    html: few(line).map((l) => l.map((text) => `<p>${escape(text)}</p>`).join('')),
    text: few(filled).map((l) => l.join('\n')),
    authors: few(author),
    published: maybe(published),
    updated: maybe(published),
    eventDate: maybe(day),
    via: maybe(line),
    siteName: maybe(line),
    section: maybe(line),
    keywords: few(line),
    views: maybe(fc.nat()),
    pictures: few(
      fc.record(
        { src: maybe(address), alt: line, caption: maybe(line), credit: maybe(line), raw: line },
        { requiredKeys: ['src', 'alt', 'caption', 'credit'] },
      ),
    ),
    videos: few(address),
    attachments: few(
      fc.record(
        { text: line, href: address.map((url) => `${url}&f=a.PDF`), raw: line },
        { requiredKeys: ['text', 'href'] },
      ),
    ),
    documents: few(
      fc.record({ number: line, raw: line, grammar: fc.constantFrom('party', 'state', 'bare') }),
    ),
    language: maybe(fc.constantFrom('vi', 'en', 'vi-VN')),
    warnings: few(
      fc.constantFrom(
        'no-publish-date',
        'short-text',
        'lead-may-be-cut',
        'host-rule-used',
        'legacy-converted',
      ),
    ),
  } as const)
  .chain((fields) =>
    // Clips of earlier versions lack what was added later.
    fc
      .record(
        { agency: maybe(line), coverage: maybe(fc.constantFrom(0, 0.97, 1)) },
        { requiredKeys: [] },
      )
      .map((later) => Object.assign({}, fields, later, { words: countWords(fields.text) })),
  );

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\u00a0', '&nbsp;');

const device = fc.constantFrom('a1b2c3d4', 'zzzzzzzz');

const campaign: fc.Arbitrary<Campaign> = anyTruth({ line, note, instant, device }).map(
  composeCampaign,
);

const highlight = fc
  .record(
    {
      exact: filled,
      prefix: line,
      suffix: line,
      colour: fc.constantFrom(...COLOUR_ORDER),
      note,
    },
    { requiredKeys: ['exact', 'prefix', 'suffix'] },
  )
  .map(highlightValue);

function entriesOf(campaigns: readonly Campaign[]): fc.Arbitrary<StampedSet> {
  const held = fc.oneof(
    fc.constant(0 as const),
    note.map((value) => ({ kind: 'note' as const, value })),
    fc.uuid().map((value) => ({ kind: 'together' as const, value })),
    fc.uuid().map((value) => ({ kind: 'apart' as const, value })),
    highlight.map((value) => ({ kind: 'highlight' as const, value })),
    ...campaigns.map(({ id }) => fc.constant({ kind: 'campaign' as const, value: id })),
  );
  return few(fc.tuple(instant, device, held)).map((list) =>
    Object.fromEntries(list.map(([now, machine, entry]) => [nextStamp(now, machine), entry])),
  );
}

const corrected = <T>(value: fc.Arbitrary<T>) =>
  fc.record({ value, stamp: fc.tuple(instant, device).map(([now, of]) => nextStamp(now, of)) });
const corrections: fc.Arbitrary<Corrections> = fc.record(
  {
    title: corrected(filled),
    published: corrected(maybe(published)),
    authors: corrected(few(author)),
    status: corrected(fc.constantFrom('kept' as const, 'trashed' as const)),
  },
  { requiredKeys: [] },
);

/** A clip of which all but the hash is known: hashing is asynchronous, arbitraries are not. */
export interface Ingredients {
  readonly id: string;
  readonly url: string;
  readonly capturedAt: number;
  readonly device: string;
  readonly entries: StampedSet;
  readonly corrections: Corrections;
  readonly article: Article;
}

export interface AnyLibrary {
  readonly campaigns: readonly Campaign[];
  readonly clips: readonly Ingredients[];
}

/** A library as the rooms before export make it: all strings clean, all derived fields right. */
export const anyLibrary: fc.Arbitrary<AnyLibrary> = fc
  .uniqueArray(campaign, { maxLength: 4, selector: ({ name }) => campaignKey(name) })
  .chain((campaigns) =>
    fc.record({
      campaigns: fc.constant(campaigns),
      clips: fc
        .uniqueArray(
          fc.record({
            id: fc.uuid({ version: 7 }),
            url: address,
            capturedAt: instant,
            device,
            entries: entriesOf(campaigns),
            corrections,
            article,
          }),
          { maxLength: 6, selector: ({ url }) => urlKey(url) },
        )
        .map((clips) =>
          clips.sort((a, b) => b.capturedAt - a.capturedAt || (a.id < b.id ? 1 : -1)),
        ),
    }),
  );

export async function wholeOf({ article: read, ...rest }: Ingredients): Promise<WholeClip> {
  const origin = {
    ...rest,
    urlKey: urlKey(rest.url),
    source: testSourceOf(rest.url),
    textHash: await hashText(read.text),
  };
  return { clip: composeClip(origin, read), body: { id: rest.id, article: read } };
}

/** Batches of `size`. */
export async function* inBatches(
  wholes: readonly WholeClip[],
  size = 2,
): AsyncGenerator<readonly WholeClip[]> {
  for (let start = 0; start < wholes.length; start += size) yield wholes.slice(start, start + size);
}
