import { SCHEMA_VERSION, type Clip } from '../clip.ts';
import type { Correctable, Corrections, Saw } from '../corrections.ts';
import type { Source } from '../source.ts';
import { isStamp, type Stamp } from '../stamp.ts';
import type { Entry, StampedSet } from '../stamped-set.ts';
import { ENTRY_KINDS, KINDS, STATUSES, TONES } from '../vocabulary.ts';
import { authors, LINE, LONG, published, webAddress } from './article-shape.ts';
import { device, hash, instant, stamp, uuid } from './names.ts';
import { count, dictionary, either, exactly, flag, list, nullable } from './shape.ts';
import { oneOf, record, type Shape } from './shape.ts';
import { corrected, stampedFields } from './stamped-shape.ts';

const source = record<Source>({
  host: LINE,
  name: LINE,
  kind: oneOf(KINDS),
  province2024: nullable(LINE),
  province2025: nullable(LINE),
  registered: flag,
});

const held = either(
  exactly(0),
  record<Entry>({ kind: oneOf(ENTRY_KINDS), value: LONG }),
) satisfies Shape<Entry | 0>;
const stamped = dictionary(/^/, held);
const entries: Shape<StampedSet> = (value) =>
  stamped(value) ?? (Object.keys(value as StampedSet).every(isStamp) ? null : 'stamps as names');

const stampsBy = (name: RegExp): Shape<Readonly<Record<string, Stamp>>> =>
  dictionary(name, stamp, 10_000);
const saw = record<Saw>({
  entries: stampsBy(/^[a-z0-9]{1,32}$/),
  corrections: stampsBy(/^(?!constructor$)[a-z][A-Za-z]{0,40}$/),
});

const CORRECTED: { readonly [Field in keyof Correctable]: Shape<Required<Corrections>[Field]> } = {
  title: corrected(LINE),
  published: corrected(nullable(published)),
  authors: corrected(authors),
  status: record<Required<Corrections>['status']>({ value: oneOf(STATUSES), stamp, saw }, ['saw']),
  tone: corrected(nullable(oneOf(TONES))),
};
const corrections: Shape<Corrections> = stampedFields(CORRECTED);

/** Of what a clip is made, and what is read off it. */
export const CLIP_MEMBERS = {
  id: uuid,
  schema: exactly(SCHEMA_VERSION),
  url: webAddress,
  urlKey: LINE,
  capturedAt: instant,
  device,
  source,
  title: LINE,
  published: nullable(published),
  authors,
  lead: nullable(LONG),
  words: count,
  pictures: count,
  textHash: hash,
  entries,
  corrections,
  campaigns: list(LINE, 100_000),
  note: LONG,
  tone: oneOf(TONES),
  trashed: either(exactly(0), exactly(1)),
};

export const clip: Shape<Clip> = record<Clip>(CLIP_MEMBERS, ['tone']);
