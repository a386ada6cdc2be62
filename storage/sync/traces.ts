import { v7 as uuidv7 } from 'uuid';

import type { CorrectedField, Trace, TraceOf } from '../../domain/circle/trace.ts';
import type { Clip, WholeClip } from '../../domain/clip.ts';
import type { Revision } from '../../domain/revision.ts';
import { stampDevice } from '../../domain/stamp.ts';
import { sameData } from '../same-data.ts';

const FIELDS: readonly CorrectedField[] = ['title', 'published', 'authors', 'tone'];

export interface Told {
  readonly traces: readonly Trace[];
  /** The article that gave way. */
  readonly revisions: readonly Revision[];
}

/**
 * What somebody else's words did to a clip that was here: nothing that was seen here goes without a trace.
 *
 * @param contested fields that are shown side by side anyway
 */
export function tracesOf(
  circle: string,
  before: WholeClip,
  after: WholeClip,
  contested: ReadonlySet<string>,
  at: number,
): Told {
  const { clip: was } = before;
  const { clip: is } = after;
  const head = { circle, at, clipId: is.id, title: was.title };
  const trace = (what: TraceOf, by: string | null): Trace => ({ id: uuidv7(), ...head, by, what });
  const traces: Trace[] = [];
  for (const [stamp, entry] of Object.entries(was.entries)) {
    const now = is.entries[stamp];
    // Zeros have no author. Under one stamp nobody says two things but who means to deceive.
    if (entry && (now === 0 || !sameData(now, entry)))
      traces.push(trace({ kind: 'removed', entry }, null));
  }
  for (const field of FIELDS) {
    const [held, now] = [was.corrections[field], is.corrections[field]];
    if (!held || !now || contested.has(field) || sameData(held.value, now.value)) continue;
    traces.push(trace({ kind: 'overruled', field, was: held }, stampDevice(now.stamp)));
  }
  const by = is.corrections.status ? stampDevice(is.corrections.status.stamp) : null;
  if (!was.trashed && is.trashed) traces.push(trace({ kind: 'trashed' }, by));
  if (sameData(before.body.article, after.body.article)) return { traces, revisions: [] };
  const revision = revisionOf(before, at);
  traces.push(trace({ kind: 'article', revision: revision.id }, by ?? authorOf(is)));
  return { traces, revisions: [revision] };
}

const authorOf = ({ device }: Clip): string => device;

const revisionOf = ({ clip, body }: WholeClip, replacedAt: number): Revision => ({
  id: uuidv7(),
  clipId: clip.id,
  article: body.article,
  textHash: clip.textHash,
  capturedAt: clip.capturedAt,
  replacedAt,
});

/** A trace of something else than a clip's merge. */
export const traceOf = (
  circle: string,
  at: number,
  what: TraceOf,
  clip: Pick<Clip, 'id' | 'title'> | null = null,
): Trace => ({
  id: uuidv7(),
  circle,
  at,
  by: null,
  clipId: clip?.id ?? null,
  title: clip?.title ?? '',
  what,
});
