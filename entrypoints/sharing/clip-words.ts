import type { Author, Published } from '../../domain/article.ts';
import { readHighlight } from '../../domain/clip-highlight.ts';
import type { Clip } from '../../domain/clip.ts';
import type { Correctable } from '../../domain/corrections.ts';
import type { SharingPort } from '../../domain/circle/sharing.ts';
import type { CorrectedField, Trace } from '../../domain/circle/trace.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import { stampDevice, stampTime, type Stamp } from '../../domain/stamp.ts';
import type { Entry, EntryKind } from '../../domain/stamped-set.ts';
import { cutText } from '../../domain/text.ts';
import type { Tone } from '../../domain/tone.ts';
import { formatPublished } from '../../domain/vietnam-time.ts';
import { toneLabel } from '../components/labels.ts';
import { t } from '../components/t.ts';
import { formatInstant } from '../popup/format-instant.ts';

const SHOWN = 160;

export const FIELD_NAMES = {
  title: 'circleClip.title',
  published: 'circleClip.published',
  authors: 'circleClip.authors',
  tone: 'circleClip.tone',
} as const satisfies Record<CorrectedField, string>;

/** Who writes here. */
export interface People {
  /** By device. */
  readonly names: ReadonlyMap<string, string>;
  /** The device that this is: people do not go by their own name. */
  readonly own: string | null;
}

export async function readPeople(port: Pick<SharingPort, 'people' | 'ownDevice'>): Promise<People> {
  const [names, own] = await Promise.all([port.people(), port.ownDevice()]);
  return { names, own };
}

/** Who has this machine, in words. */
function nameOf({ names, own }: People, device: string | null): string {
  if (device !== null && device === own) return t('circleClip.me');
  return (device !== null && names.get(device)) || t('circleClip.somebody');
}

/** Who did something, and when: the instant stays in one line. */
export const doneBy = (people: People, device: string | null, at: number): string =>
  t('circleClip.by', [nameOf(people, device), formatInstant(at).replace(' ', '\u00a0')]);

/** Who set a stamp, and when. */
export const byOf = (people: People, stamp: Stamp): string =>
  doneBy(people, stampDevice(stamp), stampTime(stamp));

/** A corrected value in words. @param value of that field */
export function valueText(field: CorrectedField, value: Correctable[CorrectedField]): string {
  if (value === null) return t('circleClip.unknown');
  switch (field) {
    case 'title':
      return value as string;
    case 'published':
      return formatPublished(value as Published);
    case 'authors': {
      const names = (value as readonly Author[]).map(({ name }) => name);
      return names.join(', ') || t('circleClip.unknown');
    }
    case 'tone':
      return toneLabel(value as Tone);
  }
}

/** An entry that was taken away, in words. */
function entryText({ kind, value }: Entry, campaigns: readonly CampaignCount[]): string {
  switch (kind) {
    case 'campaign':
      return t('circleClip.removedCampaign', [
        campaigns.find(({ id }) => id === value)?.name ?? t('circleClip.unnamed'),
      ]);
    case 'note':
      return t('circleClip.removedNote', [shortened(value)]);
    case 'highlight':
      return t('circleClip.removedHighlight', [shortened(readHighlight(value)?.exact ?? '')]);
    case 'together':
    case 'apart':
      return t('circleClip.removedRepost');
    case 'aside':
      return t('circleClip.removedAside');
  }
}

/** What others' words did, in words. */
export function traceText({ what }: Trace, campaigns: readonly CampaignCount[]): string {
  switch (what.kind) {
    case 'removed':
      return entryText(what.entry, campaigns);
    case 'overruled':
      return t('circleClip.overruled', [
        t(FIELD_NAMES[what.field]).toLocaleLowerCase(t('lang')),
        valueText(what.field, what.was.value),
      ]);
    case 'trashed':
      return t('circleClip.trashed');
    case 'article':
      return t('circleClip.article');
    case 'deleted':
      return t('circleClip.deleted');
    case 'campaigns-merged':
      return t('circleClip.merged', [what.from, what.into]);
  }
}

/** The entries of a kind that stand, the oldest first. */
export const standing = (
  { entries }: Pick<Clip, 'entries'>,
  kind: EntryKind,
): readonly { readonly stamp: Stamp; readonly value: string }[] =>
  Object.entries(entries)
    .flatMap(([stamp, entry]) =>
      entry !== 0 && entry.kind === kind ? [{ stamp, value: entry.value }] : [],
    )
    .sort((a, b) => (a.stamp < b.stamp ? -1 : 1));

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${cutText(line, SHOWN)}…` : line;
}
