import { composeClip, type WholeClip } from './clip.ts';
import { correct, mergeCorrections } from './corrections.ts';
import { stableJson } from './stable-json.ts';
import { mergeSets } from './stamped-set.ts';

/**
 * The join of two copies of one page's clip: campaigns and notes by union, corrections by the
 * later stamp, the earlier clip's identity and article. Commutative, associative, idempotent, so
 * that it does not matter which machine joins first.
 */
export function mergeWhole(a: WholeClip, b: WholeClip): WholeClip {
  const [first, second] = isEarlier(a, b) ? [a, b] : [b, a];
  return join(first, second, first);
}

/**
 * What becomes of a page that is saved again. Out of the trash it comes back with today's
 * article and under its old id; what was written about it stays.
 */
export function mergeSaved(existing: WholeClip, incoming: WholeClip): WholeClip {
  if (!existing.clip.trashed) return join(existing, incoming, existing);
  const { id, corrections } = existing.clip;
  const { clip, body } = incoming;
  const revived = {
    ...existing.clip,
    corrections: correct(corrections, 'status', 'kept', clip.capturedAt, clip.device),
  };
  const identity = { clip: { ...clip, id }, body: { ...body, id } };
  return join({ clip: revived, body: existing.body }, incoming, identity);
}

function join(a: WholeClip, b: WholeClip, identity: WholeClip): WholeClip {
  const entries = mergeSets(a.clip.entries, b.clip.entries);
  const corrections = mergeCorrections(a.clip.corrections, b.clip.corrections);
  const { article } = identity.body;
  return {
    clip: composeClip({ ...identity.clip, entries, corrections }, article),
    body: { id: identity.clip.id, article },
  };
}

function isEarlier(a: WholeClip, b: WholeClip): boolean {
  const order = a.clip.capturedAt - b.clip.capturedAt;
  if (order !== 0) return order < 0;
  if (a.clip.id !== b.clip.id) return a.clip.id < b.clip.id;
  return stableJson(a.body) <= stableJson(b.body);
}
