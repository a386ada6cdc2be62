import { useRef, useState } from 'preact/hooks';

import type { CheckReport } from '../../domain/check.ts';
import type { Failure } from '../../domain/failure.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { formatCount, t } from '../components/t.ts';
import { noAnswer } from '../popup/attempt.ts';
import { CheckResult } from './check-result.tsx';
import { Row } from './group.tsx';
import type { LibraryPort } from './options-port.ts';
import { WorkProgress } from './work-progress.tsx';

type Work = 'check' | 'repair';
type Care =
  | { readonly kind: 'rest' }
  | { readonly kind: 'working'; readonly work: Work; readonly done: number; readonly total: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'done'; readonly work: Work; readonly report: CheckReport }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Looks whether the library is sound, says it in words, and mends it. */
export function CheckRow({ port }: { readonly port: LibraryPort }) {
  const [care, setCare] = useState<Care>({ kind: 'rest' });
  const control = useRef<AbortController | null>(null);
  const working = care.kind === 'working';

  const start = async (work: Work): Promise<void> => {
    const own = new AbortController();
    control.current = own;
    setCare({ kind: 'working', work, done: 0, total: 0 });
    const onProgress = (done: number, total: number): void => {
      if (!own.signal.aborted) setCare({ kind: 'working', work, done, total });
    };
    try {
      const result = await port.care(work, onProgress, own.signal);
      if (!result) setCare({ kind: 'stopped' });
      else if (result.ok) setCare({ kind: 'done', work, report: result.value });
      else setCare({ kind: 'failed', failure: result.failure });
    } catch (error) {
      setCare({ kind: 'failed', failure: noAnswer(error) });
    }
  };

  return (
    <Row
      title={t('care.check')}
      text={t('care.checkText')}
      control={
        <button
          type="button"
          class="button"
          data-action="check"
          disabled={working}
          onClick={() => void start('check')}
        >
          {t('care.checkNow')}
        </button>
      }
    >
      {care.kind === 'working' && (
        <WorkProgress
          text={progressText(care)}
          done={care.done}
          total={care.total > care.done ? care.total : null}
          stopLabel={t('care.stop')}
          onStop={() => control.current?.abort()}
        />
      )}
      <div class="row-end" role="status" data-end={working ? '' : care.kind}>
        {care.kind === 'stopped' && <p class="note">{t('care.stopped')}</p>}
        {care.kind === 'done' && (
          <CheckResult
            report={care.report}
            repaired={care.work === 'repair'}
            onRepair={() => void start('repair')}
          />
        )}
        {care.kind === 'failed' && <FailureNote failure={care.failure} />}
      </div>
    </Row>
  );
}

/** All clips are seen before the rest of the work is done, which is not counted. */
function progressText({ work, done, total }: Extract<Care, { kind: 'working' }>): string {
  if (total === 0) return t('care.preparing');
  const repair = work === 'repair';
  if (done < total) {
    return t(repair ? 'care.repairing' : 'care.checking', [formatCount(done), formatCount(total)]);
  }
  return repair ? t('care.repairingRest') : t('care.checkingRest', [formatCount(done)]);
}
