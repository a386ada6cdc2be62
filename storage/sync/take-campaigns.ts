import {
  campaignKey,
  joinCampaigns,
  normaliseCampaignName,
  truthOf,
  type CampaignTruth,
} from '../../domain/campaign.ts';
import { bringPhrases, settlePhrases } from '../../domain/campaign-phrases.ts';
import { campaignDocument, type CampaignDocument } from '../../domain/circle/document.ts';
import { isOpen, rowOfKey, standing } from '../campaigns.ts';
import type { CampaignRow, Database } from '../database.ts';
import { putVerified } from '../put-verified.ts';
import { dexieStores } from '../requests.ts';
import { sameData } from '../same-data.ts';
import type { CircleDeps } from './deps.ts';
import type { CircleRow } from './rows.ts';

/** What came of a circle's campaigns here. */
export interface CampaignsTaken {
  /** The circle, which may share more now, or have met a namesake. */
  readonly circle: CircleRow;
  /** Clips that hold the one are to hold the other. `merged`: a person made the two one. */
  readonly moves: readonly Move[];
  /** Ids of documents whose other campaign is not here yet. */
  readonly waits: ReadonlySet<string>;
  readonly changed: number;
}

export interface Move {
  readonly from: CampaignRow;
  readonly into: CampaignRow;
  readonly merged: boolean;
}

/**
 * Inside a transaction over `campaigns`: takes a circle's campaigns in. One that is new here is shared from
 * then on. One whose name folds like one of ours is ours under another id; where ours is not shared it
 * stays so, and the person is asked: an equal name must not send a person's clips away.
 *
 * @param news those that were merged into another one since the last time
 */
export async function takeCampaigns(
  db: Database,
  held: CircleRow,
  documents: readonly CampaignDocument[],
  news: ReadonlySet<string>,
  deps: CircleDeps,
): Promise<CampaignsTaken> {
  let circle = held;
  let changed = 0;
  const moves: Move[] = [];
  const waits = new Set<string>();

  const isShared = (id: string): boolean =>
    circle.share.kind === 'all' || circle.share.ids.includes(id);
  const share = (id: string): void => {
    if (isShared(id) || circle.share.kind === 'all') return;
    circle = { ...circle, share: { kind: 'campaigns', ids: [...circle.share.ids, id] } };
  };
  /** Ours alone: the person is asked. */
  const namesake = (id: string): void => {
    if (circle.namesakes.includes(id) || circle.apart?.includes(id)) return;
    circle = { ...circle, namesakes: [...circle.namesakes, id] };
  };
  const put = async (row: CampaignRow, before?: CampaignRow): Promise<CampaignRow> => {
    if (before && sameData(row, before)) return before;
    await putVerified(dexieStores, db.campaigns, [row]);
    changed += 1;
    return row;
  };
  /** Ours, with what the document says besides. One that is not shared stays as it is. */
  const join = async (ours: CampaignRow, document: CampaignDocument): Promise<CampaignRow> => {
    if (!isShared(ours.id)) {
      namesake(ours.id);
      return ours;
    }
    // Under another id it is spelled in our way until somebody gives it another name.
    const name = document.id === ours.id ? document.name : ours.name;
    const theirs = campaignDocument({ ...truthOf(document), id: ours.id, name });
    const joined = truthOf(deps.merge(campaignDocument(ours), theirs) as CampaignDocument);
    const key = campaignKey(joined.name);
    const other = key === ours.key ? undefined : await rowOfKey(db, key);
    if (!other || other.id === ours.id) return put(withTruth(ours, joined, key), ours);
    // The name has another owner: one campaign with them, if the circle has both; else ours keeps its own.
    const keeping = withTruth(ours, { ...joined, name: ours.name }, ours.key);
    if (!isShared(other.id)) return put(keeping, ours);
    const from = await put(aliasOf(keeping, other.id));
    const into = await put({ ...other, ...joinCampaigns(other, joined) }, other);
    moves.push({ from, into, merged: false });
    return into;
  };
  const meet = async (document: CampaignDocument): Promise<void> => {
    const truth = truthOf(document);
    const key = campaignKey(document.name);
    const ours = await rowOfKey(db, key);
    if (ours) {
      const from = await put(aliasOf({ ...truth, key }, ours.id));
      moves.push({ from, into: await join(ours, document), merged: false });
      return;
    }
    if (key === '') return;
    await put({ ...truth, key });
    share(document.id);
  };
  const mergeAway = async (document: CampaignDocument): Promise<void> => {
    const { id, mergedInto } = document;
    if (mergedInto === undefined) return;
    const from = await db.campaigns.get(id);
    const into = await standing(db, await db.campaigns.get(mergedInto));
    if (!into) {
      waits.add(id);
      return;
    }
    if (from && (!isOpen(from) || from.id === into.id)) return;
    // Somebody of another circle, or of days when it was shared, knows its id: that does not make it theirs.
    if (from && !isShared(from.id)) return;
    // Clips of the one come to one that the person keeps to themselves: they are asked.
    if (!isShared(into.id)) namesake(into.id);
    const gone = from ?? { ...truthOf(document), key: '' };
    await put({ ...truthOf(gone), key: `merged ${id}`, mergedInto: into.id });
    await put({ ...into, ...bringPhrases(into, [gone.name, ...gone.phrases]) }, into);
    moves.push({ from: gone, into, merged: from !== undefined });
  };

  // Those that stand first: the others go into them.
  const clean = documents.map(cleaned);
  const inOrder = clean.filter(stands).concat(clean.filter((each) => !stands(each)));
  for (const document of inOrder) {
    const known = await db.campaigns.get(document.id);
    const ours = await standing(db, known);
    if (ours && known && (isOpen(known) || known.same)) await join(ours, document);
    else if (ours) await put({ ...ours, ...bringPhrases(ours, document.phrases) }, ours);
    else if (!known && (stands(document) || !(await hasTarget(db, document)))) await meet(document);
    if (!stands(document) && news.has(document.id)) await mergeAway(document);
  }
  return { circle, moves, waits, changed };
}

const cleaned = (document: CampaignDocument): CampaignDocument => ({
  ...document,
  ...settlePhrases(document),
  name: normaliseCampaignName(document.name),
});

const stands = ({ mergedInto }: CampaignDocument): boolean => mergedInto === undefined;

const hasTarget = async (db: Database, { mergedInto }: CampaignDocument): Promise<boolean> =>
  mergedInto !== undefined &&
  (await standing(db, await db.campaigns.get(mergedInto))) !== undefined;

const withTruth = (row: CampaignRow, truth: CampaignTruth, key: string): CampaignRow => ({
  ...truth,
  id: row.id,
  key,
});

/** Its id goes on meaning ours. */
const aliasOf = (row: CampaignRow, ours: string): CampaignRow => ({
  ...truthOf(row),
  key: `same ${row.id}`,
  mergedInto: ours,
  same: 1,
});
