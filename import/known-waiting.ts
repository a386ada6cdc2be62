import { composeClip, type WholeClip } from '../domain/clip.ts';
import type { Entry } from '../domain/stamped-set.ts';
import { liveValues } from '../domain/stamped-set.ts';
import type { WaitingPage } from '../domain/waiting-page.ts';
import { stampOf } from './found-entries.ts';
import type { Taken } from './take-in.ts';

/**
 * Pages that would wait and are clips already need not: what the list says of them goes to those
 * clips. Each comes as a clip that says of its article what ours says.
 *
 * @param held clips of the library of the same pages, by URL key
 */
export function clippedAlready(taken: Taken, held: ReadonlyMap<string, WholeClip>): Taken {
  const waiting: WaitingPage[] = [];
  const wholes = [...taken.wholes];
  for (const page of taken.waiting) {
    const clipped = held.get(page.urlKey);
    if (clipped) wholes.push(given(clipped, page));
    else waiting.push(page);
  }
  return { ...taken, wholes, waiting };
}

function given({ clip, body }: WholeClip, { campaigns, note, addedAt }: WaitingPage): WholeClip {
  const said: readonly Entry[] = [
    ...campaigns.map((value) => ({ kind: 'campaign', value }) as const),
    ...(note === '' ? [] : [{ kind: 'note', value: note } as const]),
  ];
  const fresh = said.filter(({ kind, value }) => !liveValues(clip.entries, kind).includes(value));
  const entries = Object.fromEntries(fresh.map((entry) => [stampOf(entry, addedAt), entry]));
  return { clip: composeClip({ ...clip, entries, corrections: {} }, body.article), body };
}
