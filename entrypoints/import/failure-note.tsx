import type { Failure, ImportRefusal } from '../../domain/failure.ts';
import { Icon } from '../components/icon.tsx';
import { t } from '../components/t.ts';

/** What happened, what to do, and the detail that a developer will ask for. */
export function FailureNote({ failure }: { readonly failure: Failure }) {
  const { title, advice, detail } = explain(failure);
  return (
    <div class="note note-warn" role="alert">
      <Icon name="alert" />
      <div class="note-body">
        <strong>{title}</strong>
        <span>{advice}</span>
        <span>{t('importPage.nothingWritten')}</span>
        {detail && (
          <details>
            <summary>{t('failure.detail')}</summary>
            <code>{detail}</code>
          </details>
        )}
      </div>
    </div>
  );
}

interface Explanation {
  readonly title: string;
  readonly advice: string;
  readonly detail: string;
}

function explain(failure: Failure): Explanation {
  if (failure.kind === 'import-refused') return explainRefusal(failure.reason, failure.detail);
  if (failure.kind === 'disk-full')
    return { title: t('failure.diskFull'), advice: t('importPage.diskFullDo'), detail: '' };
  const detail = 'detail' in failure ? failure.detail : failure.kind;
  return { title: t('failure.storageFailed'), advice: t('importPage.failedDo'), detail };
}

function explainRefusal(reason: ImportRefusal, detail: string): Explanation {
  switch (reason) {
    case 'too-large':
      return { title: t('importPage.tooLarge'), advice: t('importPage.tooLargeDo'), detail };
    case 'not-json':
      return { title: t('importPage.notJson'), advice: t('importPage.notJsonDo'), detail };
    case 'not-a-feed':
    case 'not-ours':
      return { title: t('importPage.notOurs'), advice: t('importPage.notOursDo'), detail };
    case 'newer-format':
      return { title: t('importPage.newer'), advice: t('importPage.newerDo'), detail };
    case 'invalid':
      return { title: invalidTitle(detail), advice: t('importPage.invalidDo'), detail };
  }
}

/** `#12 field: what was expected` names the twelfth clip of the file. */
function invalidTitle(detail: string): string {
  const item = /^#(\d+)/.exec(detail)?.[1];
  return item ? t('importPage.invalidItem', [item]) : t('importPage.invalid');
}
