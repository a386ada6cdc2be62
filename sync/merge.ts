import { mergeDetails } from '../domain/campaign-details.ts';
import { mergePhrases } from '../domain/campaign-phrases.ts';
import {
  campaignDocument,
  clipDocument,
  wholeOf,
  type CampaignDocument,
  type CircleDocument,
  type ClipDocument,
} from '../domain/circle/document.ts';
import { mergeWhole } from '../domain/merge-clip.ts';
import { stableJson } from '../domain/stable-json.ts';
import { later } from '../domain/stamped.ts';

/**
 * The join of two copies of one document: commutative, associative, idempotent. It says the same on
 * every machine, and `stableJson` of it is the same bytes: two machines that settle one conflict at
 * once write one revision.
 */
export function mergeDocuments(a: CircleDocument, b: CircleDocument): CircleDocument {
  if (a.type === 'clip' && b.type === 'clip' && a.urlKey === b.urlKey) return mergeClips(a, b);
  if (a.type === 'campaign' && b.type === 'campaign' && a.id === b.id) return mergeCampaigns(a, b);
  if (a.type === 'person' && b.type === 'person' && a.device === b.device) return later(a, b) ?? a;
  throw new Error('two documents that are not copies of one');
}

function mergeClips(a: ClipDocument, b: ClipDocument): ClipDocument {
  const whole = mergeWhole(wholeOf(a), wholeOf(b));
  return clipDocument(whole, [...(a.snapshots ?? []), ...(b.snapshots ?? [])]);
}

function mergeCampaigns(a: CampaignDocument, b: CampaignDocument): CampaignDocument {
  const details = mergeDetails(a.details ?? {}, b.details ?? {});
  const renamed = later(a.renamed, b.renamed);
  return campaignDocument(
    {
      id: a.id,
      // Nobody gave it another name: two copies then differ by damage alone.
      name: a.name < b.name ? a.name : b.name,
      createdAt: Math.min(a.createdAt, b.createdAt),
      ...mergePhrases(a, b),
      ...(renamed && { renamed }),
      ...(Object.keys(details).length > 0 && { details }),
    },
    greater(a.mergedInto, b.mergedInto),
  );
}

/** A campaign that was merged stays so; of two targets all machines take one. */
const greater = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a;

/**
 * Whether the join of both holds anything that the document does not: then it must be pushed. Of one
 * edition the document's article counts as ours too, or two versions that clean HTML each in its own
 * way would push against one another for ever.
 */
export function saysMore(document: CircleDocument, own: CircleDocument): boolean {
  if (document.type !== 'clip' || own.type !== 'clip') {
    return stableJson(mergeDocuments(document, own)) !== stableJson(document);
  }
  const { article, source, url } = document;
  const mine = isOneEdition(document, own) ? { ...own, article, source, url } : own;
  // Articles are long and nearly always the very same: apart from the rest.
  const { article: joined, ...rest } = mergeClips(document, mine);
  const { article: held, ...known } = document;
  return (
    stableJson(rest) !== stableJson(known) ||
    (joined !== held && stableJson(joined) !== stableJson(held))
  );
}

const isOneEdition = (a: ClipDocument, b: ClipDocument): boolean =>
  a.capturedAt === b.capturedAt &&
  a.device === b.device &&
  a.textHash === b.textHash &&
  a.corrections.status?.stamp === b.corrections.status?.stamp;
