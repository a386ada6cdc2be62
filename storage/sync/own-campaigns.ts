import {
  campaignDocId,
  campaignDocument,
  personDocId,
  personDocument,
  type CampaignDocument,
  type PersonDocument,
} from '../../domain/circle/document.ts';
import type { Outgoing } from '../../domain/circle/store.ts';
import { quickHash } from '../../domain/quick-hash.ts';
import { nextStamp } from '../../domain/stamp.ts';
import { stableJson } from '../../domain/stable-json.ts';
import { isOpen, standing } from '../campaigns.ts';
import type { CampaignRow, Database } from '../database.ts';
import type { CircleDeps } from './deps.ts';
import { scopeOf, type CircleRow, type CircleScope, type SyncedRow } from './rows.ts';

/** A campaign or a person that the circle does not know as we do. */
export interface OwnWord extends Outgoing {
  readonly document: CampaignDocument | PersonDocument;
  /** Why it waits no longer; null: it waits. */
  readonly aside: string | null;
}

/**
 * Inside a transaction over `campaigns` and `synced`: the campaigns that are shared and the person, where they
 * say more than the circle has. There are few, so they are compared, and no row says that they wait.
 */
export async function ownWords(
  db: Database,
  circle: CircleRow,
  deps: CircleDeps,
): Promise<readonly OwnWord[]> {
  const [rows, synced] = await Promise.all([
    db.campaigns.toArray(),
    db.synced
      .where('[circle+docId]')
      // Ids of campaigns and people; those of clips lie between the two.
      .between([circle.id, 'campaign:'], [circle.id, 'campaign;'])
      .toArray(),
  ]);
  const device = deviceOf(circle);
  const personRow = await db.synced.get([circle.id, personDocId(device)]);
  const told = personRow?.document?.type === 'person' ? personRow.document : undefined;
  const user = deps.user ?? told?.user;
  // Somebody else may have spoken for this machine: its own word comes after theirs.
  const isAnswered = told !== undefined && told.name !== circle.me && told.stamp >= circle.named;
  const stamp = isAnswered ? nextStamp(0, device, [told.stamp]) : circle.named;
  const person = personDocument(device, circle.me, stamp, user);
  const known = new Map(
    [...synced, ...(personRow ? [personRow] : [])].map((row) => [row.docId, row]),
  );
  const words: OwnWord[] = [];
  const say = (docId: string, own: CampaignDocument | PersonDocument): void => {
    const word = wordOf(docId, own, known.get(docId), deps);
    if (word) words.push(word);
  };
  if (circle.me !== '') say(personDocId(person.device), person);
  for (const row of rows) {
    const own = await ownCampaign(db, row, scopeOf(circle), known.has(campaignDocId(row.id)));
    if (own) say(campaignDocId(row.id), own);
  }
  return words;
}

const deviceOf = ({ named }: CircleRow): string => named.slice(named.indexOf('.') + 1);

async function ownCampaign(
  db: Database,
  row: CampaignRow,
  { shared }: CircleScope,
  isKnown: boolean,
): Promise<CampaignDocument | null> {
  const isIn = (id: string): boolean => shared === null || shared.includes(id);
  // One that another machine made under our name is theirs to tell of.
  if (!isIn(row.id) || row.same) return null;
  if (isOpen(row)) return campaignDocument(row);
  const into = await standing(db, row);
  return isKnown ? campaignDocument(row, into && isIn(into.id) ? into.id : undefined) : null;
}

function wordOf(
  docId: string,
  own: CampaignDocument | PersonDocument,
  synced: SyncedRow | undefined,
  deps: CircleDeps,
): OwnWord | null {
  const held = synced?.document;
  if (held && synced.rev !== null && !synced.gone && !deps.saysMore(held, own)) return null;
  const document = (held ? deps.merge(held, own) : own) as CampaignDocument | PersonDocument;
  const token = tokenOf(document);
  const rev = synced && !synced.gone && synced.refused === undefined ? synced.rev : null;
  const aside = synced?.aside?.token === token ? synced.aside.reason : null;
  return { docId, token, rev, document, aside };
}

/** A number that follows from what is said. */
const tokenOf = (document: CampaignDocument | PersonDocument): number =>
  Number.parseInt(quickHash(stableJson(document)).slice(0, 11), 36);
