import type { CircleShare } from '../../domain/circle/circle.ts';

/**
 * What a person made of a circle's share, on the share as it is now: campaigns that came in with the circle
 * while the form stood open stay marked.
 */
export function rebaseShare(base: CircleShare, mine: CircleShare, now: CircleShare): CircleShare {
  if (mine.kind === 'all' || base.kind === 'all' || now.kind === 'all') {
    return sameShare(mine, base) ? now : mine;
  }
  const removed = new Set(base.ids.filter((id) => !mine.ids.includes(id)));
  const added = mine.ids.filter((id) => !base.ids.includes(id));
  const ids = new Set([...now.ids.filter((id) => !removed.has(id)), ...added]);
  return { kind: 'campaigns', ids: [...ids] };
}

/** Whether both give the same away, in whatever order they were marked. */
export function sameShare(a: CircleShare, b: CircleShare): boolean {
  if (a.kind === 'all' || b.kind === 'all') return a.kind === b.kind;
  return a.ids.length === b.ids.length && a.ids.every((id) => b.ids.includes(id));
}

/** The share with one campaign marked or not; everything stays everything. */
export function markCampaign(share: CircleShare, id: string, on: boolean): CircleShare {
  if (share.kind === 'all') return share;
  const others = share.ids.filter((each) => each !== id);
  return { kind: 'campaigns', ids: on ? [...others, id] : others };
}
