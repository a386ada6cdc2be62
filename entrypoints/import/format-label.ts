import type { ImportFormatId } from '../../import/format.ts';
import { t } from '../components/t.ts';

const KEYS = {
  json: 'importFormat.json',
  jsonl: 'importFormat.jsonl',
  html: 'importFormat.html',
  markdown: 'importFormat.markdown',
  savedPages: 'importFormat.savedPages',
  wallabag: 'importFormat.wallabag',
  karakeep: 'importFormat.karakeep',
  linkwarden: 'importFormat.linkwarden',
  omnivore: 'importFormat.omnivore',
  pocket: 'importFormat.pocket',
  instapaper: 'importFormat.instapaper',
  jsonFeed: 'importFormat.jsonFeed',
  netscape: 'importFormat.netscape',
  csl: 'importFormat.csl',
  ris: 'importFormat.ris',
  urlList: 'importFormat.urlList',
} as const satisfies Record<ImportFormatId, string>;

const isFormat = (id: string): id is ImportFormatId => Object.hasOwn(KEYS, id);

/** @param id as a past import was written down: a later version may have known other ones */
export const formatLabel = (id: string): string => (isFormat(id) ? t(KEYS[id]) : id);

export const formatLabels = (): readonly string[] => Object.values(KEYS).map((key) => t(key));
