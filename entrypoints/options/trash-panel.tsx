import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { Failure } from '../../domain/failure.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { formatCount, t } from '../components/t.ts';
import { attempt, noAnswer } from '../popup/attempt.ts';
import { Group, Row } from './group.tsx';
import type { LibraryPort, PreferencesPort } from './options-port.ts';
import { undoable } from './undoable.ts';
import { usePreferences } from './use-preferences.ts';
import { useReturnFocus } from './use-return-focus.ts';
import type { Say } from './use-toast.ts';

const DAYS = [30, 90];

/** The trash: how much is in it, emptied by hand or by itself. */
export function TrashPanel(props: {
  readonly port: LibraryPort;
  readonly preferences: PreferencesPort;
  readonly say: Say;
}) {
  const { port, preferences, say } = props;
  const { count, failure, read, setFailure } = useTrash(port);
  const { held, change, failure: notKept } = usePreferences(preferences);
  const [asking, setAsking] = useState(false);
  const emptyButton = useReturnFocus(asking);

  const empty = async (): Promise<void> => {
    setAsking(false);
    const emptied = await attempt(port.emptyTrash());
    setFailure(emptied.ok ? null : emptied.failure);
    read();
    if (!emptied.ok) return;
    const { clips } = emptied.value;
    undoable(port, say, emptied.value, t('bin.emptied', clips, [formatCount(clips)]), read);
  };
  const days = held?.emptyTrashAfterDays ?? null;
  const choices = days === null || DAYS.includes(days) ? DAYS : [days, ...DAYS];
  return (
    <Group id="trash" heading={t('bin.heading')} text={t('bin.text')}>
      <Row
        title={
          count === null
            ? '…'
            : count === 0
              ? t('bin.none')
              : t('bin.count', count, [formatCount(count)])
        }
        control={
          <button
            ref={emptyButton}
            type="button"
            class="button"
            data-action="trash-empty"
            disabled={!count || asking}
            onClick={() => setAsking(true)}
          >
            {t('bin.empty')}
          </button>
        }
      >
        {asking && count !== null && (
          <Confirm count={count} onYes={() => void empty()} onNo={() => setAsking(false)} />
        )}
        {failure && <FailureNote failure={failure} />}
      </Row>
      <Row
        title={t('bin.after')}
        text={t('bin.afterText')}
        control={
          <select
            class="input"
            aria-label={t('bin.after')}
            data-action="trash-after"
            disabled={!held}
            value={days ?? ''}
            onChange={({ currentTarget: { value } }) =>
              change({ emptyTrashAfterDays: value === '' ? null : Number(value) })
            }
          >
            <option value="">{t('bin.never')}</option>
            {choices.map((each) => (
              <option key={each} value={each}>
                {t('bin.days', each, [formatCount(each)])}
              </option>
            ))}
          </select>
        }
      >
        {notKept && <FailureNote failure={notKept} />}
      </Row>
    </Group>
  );
}

function Confirm(props: {
  readonly count: number;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const { count, onYes, onNo } = props;
  // The way out has the focus: a second press of Enter must not be the one that deletes.
  const no = useRef<HTMLButtonElement>(null);
  useEffect(() => no.current?.focus(), []);
  return (
    <div
      class="found"
      role="alertdialog"
      aria-labelledby="trash-question"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onNo();
      }}
    >
      <strong id="trash-question">{t('bin.confirm', count, [formatCount(count)])}</strong>
      <span class="quiet-text">{t('bin.confirmDo')}</span>
      <div class="actions">
        <button
          type="button"
          class="button button-danger"
          data-action="trash-confirm"
          onClick={onYes}
        >
          {t('bin.confirmYes')}
        </button>
        <button ref={no} type="button" class="button button-bare" onClick={onNo}>
          {t('bin.cancel')}
        </button>
      </div>
    </div>
  );
}

function useTrash(port: LibraryPort) {
  const [count, setCount] = useState<number | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const read = useCallback(() => {
    port.totals().then(
      ({ trash }) => setCount(trash),
      (error: unknown) => setFailure(noAnswer(error)),
    );
  }, [port]);
  useEffect(() => {
    read();
    return port.onChange(read);
  }, [port, read]);
  return { count, failure, setFailure, read };
}
