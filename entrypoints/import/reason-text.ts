import type { ImportRefusal } from '../../domain/failure.ts';
import type { EntryRefusal } from '../../import/found.ts';
import type { SourceRefusal } from '../../import/sources/picked-file.ts';
import { t } from '../components/t.ts';

const REASONS = {
  'no-address': 'importReason.noAddress',
  'not-an-entry': 'importReason.notAnEntry',
  'too-large': 'importReason.tooLarge',
  'told-twice': 'importReason.toldTwice',
  'no-article': 'importReason.noArticle',
  'unsafe-name': 'importReason.unsafeName',
  'same-name': 'importReason.sameName',
  bomb: 'importReason.bomb',
  encrypted: 'importReason.encrypted',
  damaged: 'importReason.damaged',
  'packed-otherwise': 'importReason.packedOtherwise',
  'archive-inside': 'importReason.archiveInside',
  unreadable: 'importReason.unreadable',
} as const satisfies Record<EntryRefusal | SourceRefusal, string>;

/** Why one entry of a file does not come in, and what a person can do about it. */
export const reasonText = (reason: EntryRefusal | SourceRefusal): string => t(REASONS[reason]);

const REFUSALS = {
  'too-large': ['importPage.tooLarge', 'importPage.tooLargeDo'],
  'not-json': ['importPage.notJson', 'importPage.notJsonDo'],
  'not-a-feed': ['importPage.unknown', 'importPage.unknownDo'],
  'not-ours': ['importPage.unknown', 'importPage.unknownDo'],
  'unknown-format': ['importPage.unknown', 'importPage.unknownDo'],
  'newer-format': ['importPage.newer', 'importPage.newerDo'],
  invalid: ['importPage.invalid', 'importPage.invalidDo'],
  'damaged-archive': ['importPage.damagedArchive', 'importPage.damagedArchiveDo'],
  backup: ['importPage.backup', 'importPage.backupDo'],
  'nothing-in-it': ['importPage.nothing', 'importPage.nothingDo'],
} as const satisfies Record<ImportRefusal, readonly [string, string]>;

/** Why files as a whole are not read, and what to do. */
export function refusalText(reason: ImportRefusal, detail: string): { what: string; todo: string } {
  const [what, todo] = REFUSALS[reason];
  // `#12 field: what was expected` names the twelfth clip of the file.
  const item = reason === 'invalid' ? /^#(\d+)/.exec(detail)?.[1] : undefined;
  return { what: item ? t('importPage.invalidItem', [item]) : t(what), todo: t(todo) };
}
