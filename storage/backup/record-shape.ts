import type { CampaignTruth } from '../../domain/campaign.ts';
import type { Clip, ClipBody } from '../../domain/clip.ts';
import type { Revision } from '../../domain/revision.ts';
import { article } from '../../domain/shape/article-shape.ts';
import { campaign } from '../../domain/shape/campaign-shape.ts';
import { clip } from '../../domain/shape/clip-shape.ts';
import { hash, id, instant, uuid } from '../../domain/shape/names.ts';
import { count, isRecord, list, nullable } from '../../domain/shape/shape.ts';
import { plainJson, record, type Shape } from '../../domain/shape/shape.ts';

/** A record as its line tells it: the snapshot's bytes stand elsewhere. */
export interface RecordData {
  readonly clip: Clip;
  readonly body: ClipBody;
  /** In rising order of ids. */
  readonly revisions: readonly Revision[];
  readonly snapshot: { readonly size: number; readonly sha256: string } | null;
}

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
