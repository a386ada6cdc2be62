import {
  campaignDocument,
  clipDocument,
  docIdOf,
  personDocument,
  type CircleDocument,
} from '../../domain/circle/document.ts';
import { setStatus } from '../../domain/clip-status.ts';
import { recompose } from '../../domain/clip.ts';
import { nextStamp } from '../../domain/stamp.ts';
import { stableJson } from '../../domain/stable-json.ts';
import { hashText } from '../../domain/text.ts';
import { readDocument } from '../../sync/check-document.ts';
import { added, aWhole, corrected } from '../domain/a-whole.ts';

export const NOW = Date.UTC(2026, 10, 27);
export const CAMPAIGN = '01980000-0000-7000-8000-0000000000c1';

const text = aWhole().body.article.text;
const textHash = await hashText(text);
const made = added(
  corrected(aWhole({ textHash }), 'title', 'Tên', NOW, 'm1'),
  { kind: 'note', value: 'Ghi chú' },
  NOW,
  'm2',
);
const thrown = { ...made, clip: recompose(made.clip, setStatus(made.clip, 'trashed', NOW, 'm3')) };
export const clip = clipDocument(thrown, ['b'.repeat(64), 'a'.repeat(64)]);
export const campaign = campaignDocument(
  {
    id: CAMPAIGN,
    name: 'Dân vận khéo',
    renamed: { value: 'Dân vận khéo', stamp: nextStamp(NOW, 'm1') },
    phrases: ['dân vận'],
    phraseMarks: [{ phrase: 'dân vận', kept: true, stamp: nextStamp(NOW, 'm1') }],
    createdAt: NOW,
    details: { colour: { value: 'teal', stamp: nextStamp(NOW, 'm1') } },
  },
  '01980000-0000-7000-8000-0000000000c2',
);
export const person = personDocument('m1', 'Nguyễn Thị Lan', nextStamp(NOW, 'm1'));
export const documents: readonly CircleDocument[] = [clip, campaign, person];

/** As a server gives it. */
export const asSent = async (
  document: CircleDocument,
  _id?: string,
): Promise<Record<string, unknown>> =>
  JSON.parse(
    stableJson({ _id: _id ?? (await docIdOf(document)), _rev: '1-a', ...document }),
  ) as Record<string, unknown>;
export const read = async (
  document: CircleDocument,
  _id?: string,
): Promise<CircleDocument | string> => readDocument(await asSent(document, _id), NOW);
/** The clip with a text in it that its hash agrees with. */
export const withText = async (words: string): Promise<typeof clip> => ({
  ...clip,
  textHash: await hashText(words),
  article: { ...clip.article, text: words },
});
