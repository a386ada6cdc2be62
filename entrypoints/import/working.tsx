import { formatCount, t } from '../components/t.ts';
import type { ImportState } from './import-state.ts';

type Reading = Extract<ImportState, { kind: 'reading' }>;

/** How far it is. @param onStop there where it can still be stopped */
export function Working(props: {
  readonly label: string;
  readonly done?: number;
  readonly total?: number;
  readonly onStop?: () => void;
}) {
  const { label, done = 0, total = 0, onStop } = props;
  return (
    <div class="step" data-state="working">
      <label class="step">
        <span>{label}</span>
        <progress {...(total > 0 && { value: done, max: total })} />
      </label>
      {onStop && (
        <div>
          <button type="button" class="button" onClick={onStop}>
            {t('importPage.stop')}
          </button>
        </div>
      )}
    </div>
  );
}

export function ReadingFiles(props: { readonly state: Reading; readonly onStop: () => void }) {
  const { phase, done, total } = props.state;
  const counted: [string, string] = [formatCount(done), formatCount(total)];
  const bar = { done, total, onStop: props.onStop };
  switch (phase) {
    case 'open':
      return <Working {...bar} label={t('importPage.opening')} />;
    case 'read':
      return total === 0 ? (
        <Working {...bar} label={t('importPage.opening')} />
      ) : (
        <Working {...bar} label={t('importPage.reading', counted)} />
      );
    case 'check':
      return <Working {...bar} label={t('importPage.checking', counted)} />;
    case 'compare':
      return <Working {...bar} label={t('importPage.comparing')} />;
  }
}
