import type { ExtractionWarning, NotArticleReason } from '../../domain/article.ts';
import type { BackupRefusal, CircleFailure, Failure } from '../../domain/failure.ts';
import { failureBehind } from '../../domain/thrown-failure.ts';
import { t } from './t.ts';

/** What happened and what to do about it. */
export interface FailureText {
  readonly what: string;
  readonly todo: string;
  /** For a bug report; null when there is nothing to add. */
  readonly detail: string | null;
}

const FAILURES = {
  'page-forbidden': ['failure.pageForbidden', 'failure.pageForbiddenDo'],
  'host-not-allowed': ['managed.hostNotAllowed', 'managed.hostNotAllowedDo'],
  'page-gone': ['failure.pageGone', 'failure.pageGoneDo'],
  'extraction-failed': ['failure.extractionFailed', 'failure.extractionFailedDo'],
  'disk-full': ['failure.diskFull', 'failure.diskFullDo'],
  'storage-failed': ['failure.storageFailed', 'failure.storageFailedDo'],
  'export-failed': ['failure.exportFailed', 'failure.exportFailedDo'],
  'export-folder-closed': ['failure.exportFolderClosed', 'failure.exportFolderClosedDo'],
  'clipboard-refused': ['failure.clipboardRefused', 'failure.clipboardRefusedDo'],
  'read-failed': ['failure.readFailed', 'failure.readFailedDo'],
  'newer-library': ['failure.newerLibrary', 'failure.newerLibraryDo'],
  updated: ['failure.updated', 'failure.updatedDo'],
  'not-verified': ['failure.notVerified', 'failure.notVerifiedDo'],
  'clip-not-found': ['failure.clipNotFound', 'failure.clipNotFoundDo'],
  'nothing-captured': ['failure.nothingCaptured', 'failure.nothingCapturedDo'],
  'title-missing': ['failure.titleMissing', 'failure.titleMissingDo'],
  'campaign-not-found': ['failure.campaignNotFound', 'failure.campaignNotFoundDo'],
  'campaign-name-missing': ['failure.campaignNameMissing', 'failure.campaignNameMissingDo'],
  'campaign-name-taken': ['failure.campaignNameTaken', 'failure.campaignNameTakenDo'],
  'undo-gone': ['failure.undoGone', 'failure.undoGoneDo'],
  busy: ['failure.busy', 'failure.busyDo'],
  'date-invalid': ['failure.dateInvalid', 'failure.dateInvalidDo'],
  'no-answer': ['failure.noAnswer', 'failure.noAnswerDo'],
  'import-refused': ['failure.importRefused', 'failure.importRefusedDo'],
} as const satisfies Record<
  Exclude<Failure['kind'], 'backup-refused' | CircleFailure['kind']>,
  readonly [string, string]
>;

type Words = Omit<FailureText, 'detail'>;

/** Only views that show circles meet theirs, and bring them: see `sharing/circle-failures.ts`. */
let wordsOfCircles: ((failure: CircleFailure) => Words) | null = null;
export const bringCircleWords = (words: (failure: CircleFailure) => Words): void => {
  wordsOfCircles = words;
};

const BACKUPS = {
  'not-ours': ['failure.backupNotOurs', 'failure.backupNotOursDo'],
  'cut-short': ['failure.backupCutShort', 'failure.backupCutShortDo'],
  damaged: ['failure.backupDamaged', 'failure.backupDamagedDo'],
  'newer-version': ['failure.backupNewer', 'failure.backupNewerDo'],
  'too-large': ['failure.backupTooLarge', 'failure.backupTooLargeDo'],
  invalid: ['failure.backupInvalid', 'failure.backupInvalidDo'],
} as const satisfies Record<BackupRefusal, readonly [string, string]>;

const REASONS = {
  'home-page': 'reason.homePage',
  listing: 'reason.listing',
  'little-text': 'reason.littleText',
  'no-body': 'reason.noBody',
  frameset: 'reason.frameset',
  'not-html': 'reason.notHtml',
  'too-large': 'reason.tooLarge',
} as const satisfies Record<NotArticleReason, string>;

const WARNINGS = {
  'no-publish-date': 'warning.noPublishDate',
  'date-from-text': 'warning.dateFromText',
  'weekday-mismatch': 'warning.weekdayMismatch',
  'title-uncertain': 'warning.titleUncertain',
  'lead-may-be-cut': 'warning.leadMayBeCut',
  'short-text': 'warning.shortText',
  'legacy-encoding': 'warning.legacyEncoding',
  'bidi-removed': 'warning.bidiRemoved',
  'host-rule-used': 'warning.hostRuleUsed',
  'rule-not-found': 'warning.ruleNotFound',
  'legacy-converted': 'warning.legacyConverted',
} as const satisfies Record<ExtractionWarning, string>;

/** The words for a failure. */
export function failureText(given: Failure): FailureText {
  // Many a view keeps no more of what was thrown than its words.
  const failure = ('detail' in given && failureBehind(given.detail)) || given;
  return { ...wordsOf(failure), detail: 'detail' in failure ? failure.detail : null };
}

const isOfCircle = (failure: Failure): failure is CircleFailure =>
  failure.kind.startsWith('circle-');

function wordsOf(failure: Failure): Words {
  const brought = isOfCircle(failure) && wordsOfCircles?.(failure);
  if (brought) return brought;
  const [what, todo] =
    failure.kind === 'backup-refused'
      ? BACKUPS[failure.reason]
      : FAILURES[isOfCircle(failure) ? 'no-answer' : failure.kind];
  return { what: t(what), todo: t(todo) };
}

/** Why a page is no article. */
export const reasonText = (reason: NotArticleReason): string => t(REASONS[reason]);

/** What to check before trusting what was read. */
export const warningText = (warning: ExtractionWarning): string => t(WARNINGS[warning]);
