import { useState } from 'preact/hooks';

import type { ExtractionWarning, NotArticleReason } from '../../domain/article.ts';
import type { Failure } from '../../domain/failure.ts';
import type { HostRule } from '../../domain/host-rule.ts';
import type { PageState } from '../../messaging/protocol.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { warningText } from '../components/failure-text.ts';
import { Icon } from '../components/icon.tsx';
import { t } from '../components/t.ts';
import type { ToastMessage } from '../components/toast.tsx';
import { attempt } from './attempt.ts';
import type { PopupPort } from './popup-port.ts';
import type { PageHandle } from './use-page.ts';

type Page = Extract<PageState, { kind: 'page' }>;

export interface PageNotesProps {
  readonly port: PopupPort;
  readonly page: Page;
  readonly handle: Pick<PageHandle, 'reload'>;
  readonly onToast: (message: ToastMessage) => void;
}

/** Warnings that have a note of their own, with what can be done about them. */
const WITH_NOTE: ReadonlySet<ExtractionWarning> = new Set([
  'host-rule-used',
  'rule-not-found',
  'legacy-converted',
]);

/** Signs that the page was misread. */
const DOUBTS: readonly ExtractionWarning[] = [
  'title-uncertain',
  'short-text',
  'no-publish-date',
  'rule-not-found',
];

/** Pages that are read by no rule either. */
const UNREADABLE: ReadonlySet<NotArticleReason> = new Set([
  'frameset',
  'not-html',
  'no-body',
  'too-large',
]);

/** The warnings that are only told. */
export const plainWarnings = ({ extraction, legacy }: Page): ExtractionWarning[] =>
  extraction.article.warnings.filter(
    (warning) => !WITH_NOTE.has(warning) && (warning !== 'legacy-encoding' || legacy === null),
  );

/** Old encoding, the rule in force, and the way to show where the article stands. */
export function PageNotes(props: PageNotesProps) {
  return (
    <>
      <LegacyNote {...props} />
      <RuleNote {...props} />
      <PickOffer {...props} />
    </>
  );
}

function LegacyNote({ page, handle }: PageNotesProps) {
  const { legacy, converted } = page;
  if (legacy === null) return null;
  return (
    <div class="note">
      <Icon name="info" />
      <div class="note-body">
        <span>{warningText(converted ? 'legacy-converted' : 'legacy-encoding')}</span>
        <span>
          <button
            type="button"
            class="button"
            onClick={() => handle.reload(converted ? null : legacy)}
          >
            {converted && <Icon name="undo" />}
            {t(converted ? 'page.asPrinted' : 'page.toUnicode')}
          </button>
        </span>
      </div>
    </div>
  );
}

function RuleNote({ port, page, handle, onToast }: PageNotesProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const { warnings } = page.extraction.article;
  const missing = warnings.includes('rule-not-found');
  if (!missing && !warnings.includes('host-rule-used')) return null;
  const { host } = page.source;

  const putBack = async (rule: HostRule): Promise<void> => {
    const put = await attempt(port.putHostRule(rule));
    if (!put.ok) return setFailure(put.failure);
    onToast({ text: t('bulk.undone') });
    handle.reload();
  };
  const remove = async (): Promise<void> => {
    const removed = await attempt(port.deleteHostRule(host));
    if (!removed.ok) return setFailure(removed.failure);
    handle.reload();
    const rule = removed.value;
    if (rule) onToast({ text: t('rules.removed', [host]), onUndo: () => void putBack(rule) });
  };
  return (
    <>
      <div class="note">
        <Icon name="target" />
        <div class="note-body">
          <span>{t(missing ? 'page.ruleMissing' : 'page.ruleUsed', [host])}</span>
          <span>
            <button type="button" class="link-button" onClick={() => void remove()}>
              {t('page.ruleRemove')}
            </button>
          </span>
        </div>
      </div>
      {failure && <FailureNote failure={failure} />}
    </>
  );
}

/** A button where the page seems misread, else a quiet line. */
function PickOffer({ port, page }: PageNotesProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const { extraction, tabId } = page;
  if (extraction.kind === 'not-article' && UNREADABLE.has(extraction.reason)) return null;
  const doubtful =
    extraction.kind === 'not-article' ||
    DOUBTS.some((doubt) => extraction.article.warnings.includes(doubt));

  const pick = async (): Promise<void> => {
    const started = await attempt(port.startPicker(tabId));
    if (started.ok) port.close();
    else setFailure(started.failure);
  };
  return (
    <>
      {doubtful ? (
        <div class="by-hand">
          <button type="button" class="button" data-pick onClick={() => void pick()}>
            <Icon name="target" />
            {t('page.pick')}
          </button>
          <span class="quiet-text">{t('page.pickHint')}</span>
        </div>
      ) : (
        <p class="pick-quiet">
          <button type="button" class="link-button" data-pick onClick={() => void pick()}>
            {t('page.pickQuiet')}
          </button>
        </p>
      )}
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
