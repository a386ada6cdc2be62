import { normaliseCampaignName } from '../domain/campaign.ts';
import { settlePhrases } from '../domain/campaign-phrases.ts';
import { cleanTexts } from '../domain/clean-texts.ts';
import type { Saw } from '../domain/corrections.ts';
import {
  docIdOf,
  DOCUMENT_VERSION,
  type CampaignDocument,
  type CircleDocument,
  type ClipDocument,
  type PersonDocument,
} from '../domain/circle/document.ts';
import { withoutUnsafe } from '../domain/foreign-text.ts';
import { isLargerJson } from '../domain/json-size.ts';
import { isPlainHtml } from '../domain/plain-html.ts';
import { article } from '../domain/shape/article-shape.ts';
import { CAMPAIGN_MEMBERS } from '../domain/shape/campaign-shape.ts';
import { CLIP_MEMBERS } from '../domain/shape/clip-shape.ts';
import { device, hash, stamp, uuid } from '../domain/shape/names.ts';
import { exactly, isRecord, list, record, text, type Shape } from '../domain/shape/shape.ts';
import { stampTime } from '../domain/stamp.ts';
import { cleanLine, hashText } from '../domain/text.ts';
import { hostOf, urlKey } from '../domain/url-key.ts';

/** Bytes of a document as JSON. A server refuses at eight million. */
export const DOCUMENT_MAX = 4 * 1024 * 1024;

const v = exactly(DOCUMENT_VERSION);
const { id, url, urlKey: key, capturedAt, source, textHash, entries, corrections } = CLIP_MEMBERS;
const ORIGIN = { id, url, urlKey: key, capturedAt, source, textHash, entries, corrections };
const SHAPES: { readonly [Type in CircleDocument['type']]: Shape<unknown> } = {
  clip: record<ClipDocument>(
    { type: exactly('clip'), v, ...ORIGIN, device, article, snapshots: list(hash) },
    ['snapshots'],
  ),
  campaign: record<CampaignDocument>(
    { type: exactly('campaign'), v, ...CAMPAIGN_MEMBERS, mergedInto: uuid },
    ['renamed', 'phraseMarks', 'details', 'mergedInto'],
  ),
  person: record<PersonDocument>(
    { type: exactly('person'), v, device, name: text(200), stamp, user: text(200) },
    ['user'],
  ),
};

/**
 * A document as a server gave it, whoever wrote it: the document where it is one of ours in every
 * way, its texts clean; else what is wrong with it. Nothing is mended but texts: what is refused is
 * shown to the person and asked for again when it has changed.
 *
 * @param raw with `_id`; other members that the server adds are passed over
 * @param now milliseconds since 1970: what was written far in the future would win for ever
 */
export async function readDocument(
  raw: unknown,
  now = Date.now(),
): Promise<CircleDocument | string> {
  if (!isRecord(raw)) return 'object';
  const { type } = raw;
  if (typeof type !== 'string' || !Object.hasOwn(SHAPES, type))
    return '.type: clip, campaign, person';
  if (raw['v'] !== DOCUMENT_VERSION) return `.v: ${DOCUMENT_VERSION}, of a newer version`;
  const own = Object.entries(raw).filter(([name]) => !name.startsWith('_') || name === '__proto__');
  const held: unknown = Object.fromEntries(own);
  const wrong = SHAPES[type as CircleDocument['type']](held);
  if (wrong !== null) return wrong;
  const document = held as CircleDocument;
  if (isLargerJson(document, DOCUMENT_MAX)) return `at most ${DOCUMENT_MAX} bytes`;
  if (isAhead(document, now)) return 'stamps of today';
  if (raw['_id'] !== (await docIdOf(document))) return '._id: of what it holds';
  switch (document.type) {
    case 'clip':
      return readClip(document);
    case 'campaign':
      return readCampaign(document);
    case 'person': {
      const name = cleanLine(document.name);
      return name === '' ? '.name: a name' : { ...document, name };
    }
  }
}

/** A character by its number or by a name, but for the five that a browser writes. */
const ESCAPE = /&(?!(?:amp|lt|gt|quot|nbsp);)[#a-z0-9]+;/i;

async function readClip(document: ClipDocument): Promise<ClipDocument | string> {
  if (urlKey(document.url) !== document.urlKey) return '.urlKey: of the url';
  if (hostOf(document.url) !== document.source.host) return '.source.host: of the url';
  if (/^[a-z]+:\/\/[^/?#]*@/i.test(document.url)) return '.url: no account in it';
  const { article: its, snapshots = [] } = document;
  if ((await hashText(its.text)) !== document.textHash) return '.textHash: of the text';
  const html = withoutUnsafe(its.html);
  const plain = isPlainHtml(html) && (html === its.html || isPlainHtml(its.html));
  // Other escapes stand in no markup that is plain; in bare text they could spell what was taken out.
  if (!plain || ESCAPE.test(html)) return '.article.html: plain HTML';
  if (snapshots.some((own, at) => at > 0 && own <= (snapshots[at - 1] ?? '')))
    return '.snapshots: rising';
  const clean = cleanTexts(document);
  const { text: words } = clean.article;
  return {
    ...clean,
    article: { ...clean.article, html },
    ...(words !== its.text && { textHash: await hashText(words) }),
  };
}

function readCampaign(document: CampaignDocument): CampaignDocument | string {
  const clean = cleanTexts(document);
  const { renamed, mergedInto } = clean;
  const name = normaliseCampaignName(renamed?.value ?? clean.name);
  if (name === '') return '.name: a name';
  if (mergedInto === clean.id) return '.mergedInto: another campaign';
  const said = renamed && { renamed: { ...renamed, value: name } };
  return { ...clean, ...settlePhrases(clean), ...said, name };
}

/** Clocks go wrong by days and years; beyond that it is somebody who wants to have the last word. */
const AHEAD_MS = 10 * 366 * 24 * 60 * 60 * 1000;

function isAhead(document: CircleDocument, now: number): boolean {
  const limit = now + AHEAD_MS;
  if (document.type === 'person') return stampTime(document.stamp) > limit;
  const stamped =
    document.type === 'clip'
      ? [
          ...Object.keys(document.entries),
          ...stampsIn(document.corrections),
          ...seenIn(document.corrections.status?.saw),
        ]
      : [
          ...(document.phraseMarks ?? []).map((mark) => mark.stamp),
          ...stampsIn({ ...document.details, renamed: document.renamed }),
        ];
  const at = document.type === 'clip' ? document.capturedAt : document.createdAt;
  return at > limit || stamped.some((own) => stampTime(own) > limit);
}

/** As JSON none is undefined; an object from elsewhere may have such members. */
const seenIn = (saw: Saw | undefined): string[] =>
  [saw?.entries, saw?.corrections].flatMap((seen) => Object.values(seen ?? {}).filter(Boolean));

const stampsIn = (fields: Readonly<Record<string, { readonly stamp: string } | undefined>>) =>
  Object.values(fields).flatMap((held) => (held ? [held.stamp] : []));
