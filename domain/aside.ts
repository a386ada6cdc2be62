import { cleanTexts } from './clean-texts.ts';
import { composeClip, recompose, type Clip, type WholeClip } from './clip.ts';
import { setStatus } from './clip-status.ts';
import { correct, type Correctable, type Corrections } from './corrections.ts';
import { authors, LINE, published } from './shape/article-shape.ts';
import { stamp } from './shape/names.ts';
import { nullable, record, type Shape } from './shape/shape.ts';
import { stableJson } from './stable-json.ts';
import { stampDevice, type Stamp } from './stamp.ts';
import { addEntry, liveValues, removeEntry, type StampedSet } from './stamped-set.ts';

/** Of these two people may mean well and differ; status and tone are choices, the later one counts. */
export type AsideField = 'title' | 'published' | 'authors';

/** What one person corrected and another, who had not seen it, corrected otherwise and later. */
export type Aside = {
  readonly [Field in AsideField]: {
    readonly field: Field;
    readonly value: Correctable[Field];
    /** Of the correction: when, and on whose machine. */
    readonly stamp: Stamp;
  };
}[AsideField];

/** An aside as a clip holds it: `entry` is the entry's value, by which it is removed. */
export type HeldAside = Aside & { readonly entry: string };

const VALUE_MAX = 300_000;

const SHAPES: { readonly [Field in AsideField]: Shape<Correctable[Field]> } = {
  title: LINE,
  published: nullable(published),
  authors,
};

/** One string for equal asides on every machine. */
export const asideValue = ({ field, value, stamp: at }: Aside): string =>
  stableJson({ field, value, stamp: at });

/** The aside that an entry's value tells of, its texts safe to show; null where it tells of none. */
export function readAside(value: string): Aside | null {
  const held = value.length <= VALUE_MAX ? parsed(value) : null;
  const field = (held as { field?: unknown } | null)?.field;
  if (typeof field !== 'string' || !Object.hasOwn(SHAPES, field)) return null;
  const shape = record<{ field: string; value: unknown; stamp: Stamp }>({
    field: () => null,
    value: SHAPES[field as AsideField],
    stamp,
  });
  return shape(held) === null ? cleanTexts(held as Aside) : null;
}

/** What stands against the corrections of a clip, in the order in which it was put aside. */
export function asidesOf(clip: Pick<Clip, 'entries'>): readonly HeldAside[] {
  return liveValues(clip.entries, 'aside').flatMap((entry) => {
    const read = readAside(entry);
    return read ? [{ ...read, entry }] : [];
  });
}

/**
 * The entries with an aside for each of this machine's corrections that gave way in a join. For
 * corrections that nobody else can have seen, which is those that were not pushed.
 *
 * @param own the corrections before the join
 * @param joined the corrections after it
 * @param now milliseconds since 1970
 */
export function putAside(
  entries: StampedSet,
  own: Corrections,
  joined: Corrections,
  now: number,
  device: string,
): StampedSet {
  let set = entries;
  for (const field of ['title', 'published', 'authors'] as const) {
    const [lost, won] = [own[field], joined[field]];
    if (!lost || !won || stampDevice(lost.stamp) !== device) continue;
    if (lost.stamp === won.stamp || stableJson(lost.value) === stableJson(won.value)) continue;
    const aside = { field, value: lost.value, stamp: lost.stamp } as Aside;
    set = addEntry(set, { kind: 'aside', value: asideValue(aside) }, now, device);
  }
  return set;
}

/** The clip with what stands. @param entry as `asidesOf` gives it */
export const dropAside = (clip: Clip, entry: string): Clip =>
  recompose(clip, { entries: removeEntry(clip.entries, { kind: 'aside', value: entry }) });

/** The clip with what had been put aside; what stood gives way, seen. Out of the trash, as after any edit. */
export function takeAside(
  { clip, body }: WholeClip,
  entry: string,
  now: number,
  device: string,
): WholeClip {
  const aside = readAside(entry);
  if (!aside) return { clip, body };
  const taken = correct(clip.corrections, aside.field, aside.value, now, device);
  const { entries } = clip;
  const corrections = clip.trashed
    ? setStatus({ entries, corrections: taken }, 'kept', now, device)
    : taken;
  const chosen = composeClip({ ...clip, corrections }, body.article);
  return { clip: dropAside(chosen, entry), body };
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    // No JSON: no aside.
    return null;
  }
}
