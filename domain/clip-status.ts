import type { Corrections, Saw } from './corrections.ts';
import { nextStamp, stampDevice, stampTime, type Stamp } from './stamp.ts';
import type { StampedSet } from './stamped-set.ts';

/** What a person made of a clip. */
export interface Made {
  readonly entries: StampedSet;
  readonly corrections: Corrections;
}

/** The corrections with the status set now; who throws away says what they saw. */
export function setStatus(
  { entries, corrections }: Made,
  value: 'kept' | 'trashed',
  now: number,
  device: string,
): Corrections {
  const { status } = corrections;
  const stamp = nextStamp(now, device, status ? [status.stamp] : []);
  return {
    ...corrections,
    status: { value, stamp, ...(value === 'trashed' && { saw: sawOf({ entries, corrections }) }) },
  };
}

/**
 * Whether the clip is in the trash: somebody threw it away, and nobody else holds anything on it that
 * they had not seen. All machines find the same, in whatever order word of it came to them. A status
 * of earlier versions, which did not say what was seen, stands as it is.
 */
export const isTrashed = (made: Made): boolean =>
  made.corrections.status?.value === 'trashed' && unseenBy(made).length === 0;

/**
 * The corrections after a change of this machine's which was none of the status: a clip in the trash
 * stays there, though others threw it away and had not seen the change, and one that an unseen change
 * had kept from the trash stays out of it when that change is taken back. The stamp comes of the
 * stamps there are, so it needs no clock.
 *
 * @param before as the clip stood here
 */
export function stayingPut(before: Made, after: Made): Corrections {
  const { status } = after.corrections;
  if (status?.value !== 'trashed' || status !== before.corrections.status) return after.corrections;
  const [was, is] = [unseenBy(before), unseenBy(after)];
  if ((was.length === 0) === (is.length === 0)) return after.corrections;
  // The stamp of what was changed tells whose change it was; of what was taken back, whose it was.
  const by = [...was, ...is].sort().at(-1) ?? status.stamp;
  const value = was.length === 0 ? 'trashed' : 'kept';
  return setStatus(after, value, stampTime(by), stampDevice(by));
}

/** Stamps of what stands on a clip that somebody threw away who had not seen it; their own aside. */
function unseenBy({ entries, corrections }: Made): Stamp[] {
  const { status, ...fields } = corrections;
  if (!status?.saw) return [];
  const { saw, stamp: thrown } = status;
  const isNews = (stamp: Stamp, seen: Stamp | undefined): boolean =>
    stampDevice(stamp) !== stampDevice(thrown) && stamp > (seen ?? '');
  const unseen: Stamp[] = [];
  for (const [stamp, held] of Object.entries(entries)) {
    // A correction that lost is put aside by a machine, and not by a person.
    if (held === 0 || held.kind === 'aside') continue;
    if (isNews(stamp, own(saw.entries, stampDevice(stamp)))) unseen.push(stamp);
  }
  for (const [field, held] of Object.entries(fields)) {
    if (held && isNews(held.stamp, own(saw.corrections, field))) unseen.push(held.stamp);
  }
  return unseen;
}

/** A stranger may have named a machine or a field as what every object has. */
const own = (of: Readonly<Record<string, Stamp>>, name: string): Stamp | undefined =>
  Object.hasOwn(of, name) ? of[name] : undefined;

function sawOf({ entries, corrections }: Made): Saw {
  const latest: Record<string, Stamp> = {};
  // Rising, so that the last of a device stands; new entries are later than all that a set holds.
  for (const stamp of Object.keys(entries).sort()) latest[stampDevice(stamp)] = stamp;
  const { status: _, ...fields } = corrections;
  const stands = Object.entries(fields).flatMap(([field, held]) =>
    held ? [[field, held.stamp] as const] : [],
  );
  return { entries: latest, corrections: Object.fromEntries(stands) };
}
