import { recompose, type Clip } from './clip.ts';
import { setStatus } from './clip-status.ts';
import { addEntry, liveValues, removeEntry } from './stamped-set.ts';
import { setTone, type Tone } from './tone.ts';

/** What is done to many clips at once. */
export type BulkChange =
  | {
      readonly kind: 'tag';
      /** Campaign ids. */
      readonly add: readonly string[];
      readonly remove: readonly string[];
    }
  | { readonly kind: 'tone'; readonly tone: Tone | null }
  | { readonly kind: 'status'; readonly status: 'kept' | 'trashed' };

/** What the change made of one clip, so that exactly that can be taken back. */
export type BulkTrace =
  | {
      readonly kind: 'tag';
      readonly id: string;
      readonly added: readonly string[];
      readonly removed: readonly string[];
    }
  | {
      readonly kind: 'tone';
      readonly id: string;
      readonly from: Tone | null;
      readonly to: Tone | null;
    }
  | { readonly kind: 'status'; readonly id: string; readonly to: 'kept' | 'trashed' };

/** The clip after the change; no trace where the change makes no difference to it. */
export interface BulkResult {
  readonly clip: Clip;
  readonly trace: BulkTrace | null;
}

/** @param now milliseconds since 1970 */
export function applyBulk(clip: Clip, change: BulkChange, now: number, device: string): BulkResult {
  const { id } = clip;
  switch (change.kind) {
    case 'tag': {
      const held = liveValues(clip.entries, 'campaign');
      const removed = change.remove.filter((value) => held.includes(value));
      const added = change.add.filter((value) => !held.includes(value));
      if (added.length + removed.length === 0) return { clip, trace: null };
      const after = retagged(clip, added, removed, now, device);
      return { clip: after, trace: { kind: 'tag', id, added, removed } };
    }
    case 'tone': {
      const from = clip.tone ?? null;
      const to = change.tone;
      if (from === to) return { clip, trace: null };
      return {
        clip: setTone(clip, to, now, device),
        trace: { kind: 'tone', id, from, to },
      };
    }
    case 'status': {
      const to = change.status;
      if (statusOf(clip) === to) return { clip, trace: null };
      return { clip: withStatus(clip, to, now, device), trace: { kind: 'status', id, to } };
    }
  }
}

/** The clip without what the trace tells; what was made of it since stays. */
export function takeBack(clip: Clip, trace: BulkTrace, now: number, device: string): Clip {
  switch (trace.kind) {
    case 'tag':
      return retagged(clip, trace.removed, trace.added, now, device);
    case 'tone':
      return (clip.tone ?? null) === trace.to ? setTone(clip, trace.from, now, device) : clip;
    case 'status': {
      const back = trace.to === 'trashed' ? 'kept' : 'trashed';
      return statusOf(clip) === trace.to ? withStatus(clip, back, now, device) : clip;
    }
  }
}

const statusOf = ({ trashed }: Clip): 'kept' | 'trashed' => (trashed ? 'trashed' : 'kept');

const withStatus = (clip: Clip, to: 'kept' | 'trashed', now: number, device: string): Clip =>
  recompose(clip, setStatus(clip, to, now, device));

function retagged(
  clip: Clip,
  add: readonly string[],
  remove: readonly string[],
  now: number,
  device: string,
): Clip {
  let { entries } = clip;
  for (const value of remove) entries = removeEntry(entries, { kind: 'campaign', value });
  for (const value of add) entries = addEntry(entries, { kind: 'campaign', value }, now, device);
  return recompose(clip, { entries });
}
