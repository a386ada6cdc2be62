import type { Article } from '../article.ts';
import { truthOf, type CampaignTruth } from '../campaign.ts';
import { composeClip, type ClipOrigin, type WholeClip } from '../clip.ts';
import type { Stamp } from '../stamp.ts';

/** Version of a document's shape; a document of another one is set aside, never guessed at. */
export const DOCUMENT_VERSION = 1;

/** One page's clip as a circle holds it: what it is made of, nothing that is derived. */
export interface ClipDocument extends ClipOrigin {
  readonly type: 'clip';
  readonly v: typeof DOCUMENT_VERSION;
  readonly article: Article;
  /** SHA-256 of `snap:` documents, sorted; grows only. Not there where there are none. */
  readonly snapshots?: readonly string[];
}

export interface CampaignDocument extends CampaignTruth {
  readonly type: 'campaign';
  readonly v: typeof DOCUMENT_VERSION;
  /** The campaign that stands for this one since the two were merged. */
  readonly mergedInto?: string;
}

/** Whose machine a device is: every stamp ends in its device, so this names who wrote what. */
export interface PersonDocument {
  readonly type: 'person';
  readonly v: typeof DOCUMENT_VERSION;
  readonly device: string;
  readonly name: string;
  readonly stamp: Stamp;
  /** Whose account wrote it: a server with our rules lets no other account change it. */
  readonly user?: string;
}

/** What a circle's database holds, without `_id` and `_rev`: both stand beside it. */
export type CircleDocument = ClipDocument | CampaignDocument | PersonDocument;

/** The `_id` of a document. Two people's clips of one page have one. */
export async function docIdOf(document: CircleDocument): Promise<string> {
  switch (document.type) {
    case 'clip':
      return clipDocId(document.urlKey);
    case 'campaign':
      return campaignDocId(document.id);
    case 'person':
      return personDocId(document.device);
  }
}

export async function clipDocId(urlKey: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(urlKey));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0'));
  return `clip:${hex.join('')}`;
}

export const campaignDocId = (id: string): string => `campaign:${id}`;
export const personDocId = (device: string): string => `person:${device}`;
export const snapDocId = (sha256: string): string => `snap:${sha256}`;

/** Whether a document of this id is one of ours to read: design documents and snapshots are not. */
export const isCircleDocId = (docId: string): boolean =>
  /^(?:clip:[0-9a-f]{64}|campaign:[0-9a-f-]{36}|person:[0-9a-z]{1,32})$/.test(docId);

/** @param snapshots SHA-256 each, in any order */
export function clipDocument(
  { clip, body }: WholeClip,
  snapshots: Iterable<string> = [],
): ClipDocument {
  const { id, url, urlKey, capturedAt, device, source, textHash, entries, corrections } = clip;
  const kept = [...new Set(snapshots)].sort();
  return {
    type: 'clip',
    v: DOCUMENT_VERSION,
    id,
    url,
    urlKey,
    capturedAt,
    device,
    source,
    textHash,
    entries,
    corrections,
    article: body.article,
    ...(kept.length > 0 && { snapshots: kept }),
  };
}

/** The clip of a document, all that is derived made anew. */
export function wholeOf(document: ClipDocument): WholeClip {
  const { id, article } = document;
  return { clip: composeClip(document, article), body: { id, article } };
}

/** A machine may know it under another name, where that one was taken: a circle goes by what was said. */
export const campaignDocument = (
  campaign: CampaignTruth,
  mergedInto?: string,
): CampaignDocument => ({
  type: 'campaign',
  v: DOCUMENT_VERSION,
  ...truthOf(campaign),
  name: campaign.renamed?.value ?? campaign.name,
  ...(mergedInto !== undefined && { mergedInto }),
});

export const personDocument = (
  device: string,
  name: string,
  stamp: Stamp,
  user?: string,
): PersonDocument => ({
  type: 'person',
  v: DOCUMENT_VERSION,
  device,
  name,
  stamp,
  ...(user !== undefined && { user }),
});
