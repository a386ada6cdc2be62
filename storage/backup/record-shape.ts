import type { CampaignTruth } from '../../domain/campaign.ts';
import { CAMPAIGN_COLOURS, DESCRIPTION_MAX } from '../../domain/campaign-details.ts';
import type { CampaignDates, CampaignDetails, Described } from '../../domain/campaign-details.ts';
import type { PhraseMark } from '../../domain/campaign-phrases.ts';
import { SCHEMA_VERSION, type Clip, type ClipBody } from '../../domain/clip.ts';
import type { Corrections, Correctable } from '../../domain/corrections.ts';
import type { Revision } from '../../domain/revision.ts';
import type { Source } from '../../domain/source.ts';
import { isStamp, type Stamp } from '../../domain/stamp.ts';
import type { Entry, StampedSet } from '../../domain/stamped-set.ts';
import { ENTRY_KINDS, KINDS, STATUSES, TONES } from '../../domain/vocabulary.ts';
import { article, authors, day, LINE, LONG, published, webAddress } from './article-shape.ts';
import { count, dictionary, either, exactly, flag, isRecord, list, nullable } from './shape.ts';
import { oneOf, plainJson, record, such, text, type Shape } from './shape.ts';

/** A record as its line tells it: the snapshot's bytes stand elsewhere. */
export interface RecordData {
  readonly clip: Clip;
  readonly body: ClipBody;
  /** In rising order of ids. */
  readonly revisions: readonly Revision[];
  readonly snapshot: { readonly size: number; readonly sha256: string } | null;
}

const matching = (form: RegExp, expected: string): Shape<string> =>
  such(100, expected, (held) => form.test(held));

const uuid = matching(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'uuid');
const device = matching(/^[a-z0-9]{1,32}$/, 'device id');
const id = matching(/^[\w:.-]+$/, 'id');
export const hash = matching(/^[0-9a-f]{64}$/, 'SHA-256');
const stamp: Shape<Stamp> = such(50, 'stamp', isStamp);

const LAST_INSTANT = Date.UTC(2200, 0, 1);
const instant: Shape<number> = (held) =>
  count(held) === null && (held as number) < LAST_INSTANT ? null : 'milliseconds since 1970';

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

const corrected = <T>(value: Shape<T>): Shape<{ readonly value: T; readonly stamp: Stamp }> =>
  record<{ readonly value: T; readonly stamp: Stamp }>({ value, stamp });
const CORRECTED: { readonly [Field in keyof Correctable]: Shape<Required<Corrections>[Field]> } = {
  title: corrected(LINE),
  published: corrected(nullable(published)),
  authors: corrected(authors),
  status: corrected(oneOf(STATUSES)),
  tone: corrected(nullable(oneOf(TONES))),
};
/** Fields that a newer version wrote are carried along, as a join of two copies carries them. */
const other = dictionary(/^(?!constructor$)[a-z][A-Za-z]{0,40}$/, corrected(plainJson(8)), 100);
const stampedFields = (known: Readonly<Record<string, Shape<unknown>>>) => (value: unknown) => {
  const wrong = other(value);
  if (wrong !== null) return wrong;
  for (const [field, shape] of Object.entries(known)) {
    const own = (value as Record<string, unknown>)[field];
    const within = own === undefined ? null : shape(own);
    if (within !== null) return `.${field}${within}`;
  }
  return null;
};
const corrections: Shape<Corrections> = stampedFields(CORRECTED);

const clip = record<Clip>(
  {
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
  },
  ['tone'],
);

const body = record<ClipBody>({ id: uuid, article });

const revision = record<Revision>({
  id,
  clipId: uuid,
  article,
  textHash: hash,
  capturedAt: instant,
  replacedAt: instant,
});

const data = record<RecordData>({
  clip,
  body,
  revisions: list(revision),
  snapshot: nullable(record({ size: count, sha256: hash })),
});

/** A record's line: its members, and that they belong to one another. */
export const recordShape: Shape<RecordData> = (value) => {
  const wrong = data(value);
  if (wrong !== null) return wrong;
  const { clip: own, body: its, revisions } = value as RecordData;
  if (its.id !== own.id) return '.body.id: id of the clip';
  const stray = revisions.findIndex(
    ({ clipId, id: at }, index) => clipId !== own.id || at <= (revisions[index - 1]?.id ?? ''),
  );
  return stray < 0 ? null : `.revisions[${stray}]: of the clip, ids rising`;
};

const twoDays = record<CampaignDates>({ from: nullable(day), to: nullable(day) });
const dates: Shape<CampaignDates> = (value) => {
  const wrong = twoDays(value);
  if (wrong !== null) return wrong;
  const { from, to } = value as CampaignDates;
  return from === null || to === null || from <= to ? null : '.to: not before from';
};
const DESCRIBED: { readonly [Field in keyof Described]: Shape<Required<CampaignDetails>[Field]> } =
  {
    colour: corrected(nullable(oneOf(CAMPAIGN_COLOURS))),
    dates: corrected(dates),
    description: corrected(text(DESCRIPTION_MAX)),
    archived: corrected(flag),
  };
const campaign = record<CampaignTruth>(
  {
    id: uuid,
    name: LINE,
    phrases: list(LINE),
    phraseMarks: list(record<PhraseMark>({ phrase: LINE, kept: flag, stamp })),
    createdAt: instant,
    details: stampedFields(DESCRIBED),
  },
  ['phraseMarks', 'details'],
);

/** In rising order of ids. */
export const campaignsShape: Shape<readonly CampaignTruth[]> = (value) => {
  const wrong = list(campaign, 100_000)(value);
  if (wrong !== null) return wrong;
  const all = value as readonly CampaignTruth[];
  const twin = all.findIndex(({ id: own }, at) => own <= (all[at - 1]?.id ?? ''));
  return twin < 0 ? null : `[${twin}].id: ids rising`;
};

/** Settings are their owners' business; here they are data and nothing else. */
export const settingsShape: Shape<Readonly<Record<string, unknown>>> = (value) =>
  isRecord(value) ? plainJson(16)(value) : 'object';
