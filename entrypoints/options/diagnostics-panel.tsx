import { useRef, useState } from 'preact/hooks';

import type { CheckReport } from '../../domain/check.ts';
import type { Failure } from '../../domain/failure.ts';
import { vietnamDay } from '../../domain/vietnam-time.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { Icon } from '../components/icon.tsx';
import { formatCount, t } from '../components/t.ts';
import { noAnswer } from '../popup/attempt.ts';
import { composeDiagnostics } from './diagnostics.ts';
import { Group, Row } from './group.tsx';
import type { AboutPort, LibraryPort } from './options-port.ts';
import { WorkProgress } from './work-progress.tsx';

type Report =
  | { readonly kind: 'none' }
  | { readonly kind: 'making'; readonly done: number; readonly total: number }
  | { readonly kind: 'made'; readonly text: string; readonly fileName: string }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** A report for whoever helps with a trouble: seen before it is saved, and with no word of a clip. */
export function DiagnosticsPanel(props: {
  readonly port: AboutPort;
  readonly library: Pick<LibraryPort, 'care'>;
}) {
  const { port, library } = props;
  const [report, setReport] = useState<Report>({ kind: 'none' });
  const control = useRef<AbortController | null>(null);

  const make = async (): Promise<void> => {
    const own = new AbortController();
    control.current = own;
    setReport({ kind: 'making', done: 0, total: 0 });
    try {
      const facts = await port.collect();
      const check = await checked(library, own.signal, (done, total) =>
        setReport({ kind: 'making', done, total }),
      );
      const text = composeDiagnostics(facts, check);
      const fileName = `cat-bao_chan-doan_${vietnamDay(facts.madeAt)}.json`;
      setReport({ kind: 'made', text, fileName });
    } catch (error) {
      setReport({ kind: 'failed', failure: noAnswer(error) });
    }
  };

  return (
    <Group id="diagnostics" heading={t('diagnostics.heading')} text={t('diagnostics.text')}>
      <Row
        title={t('diagnostics.report')}
        text={t('diagnostics.reportText')}
        control={
          <button
            type="button"
            class="button"
            data-action="diagnose"
            disabled={report.kind === 'making'}
            onClick={() => void make()}
          >
            {t('diagnostics.make')}
          </button>
        }
      >
        {report.kind === 'making' && (
          <WorkProgress
            text={
              report.total > 0
                ? t('diagnostics.checking', [formatCount(report.done), formatCount(report.total)])
                : t('diagnostics.collecting')
            }
            done={report.done}
            total={report.total > 0 ? report.total : null}
            stopLabel={t('diagnostics.skipCheck')}
            onStop={() => control.current?.abort()}
          />
        )}
        {report.kind === 'failed' && <FailureNote failure={report.failure} />}
        {report.kind === 'made' && (
          <div class="found">
            <strong>{t('diagnostics.made')}</strong>
            {/* It scrolls: a keyboard must be able to reach it. */}
            {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
            <pre class="report" tabIndex={0} role="region" aria-label={t('diagnostics.made')}>
              {report.text}
            </pre>
            <div class="actions">
              <button
                type="button"
                class="button"
                onClick={() => port.saveText(report.fileName, report.text)}
              >
                <Icon name="download" />
                {t('diagnostics.save')}
              </button>
              <span class="quiet-text">{report.fileName}</span>
            </div>
          </div>
        )}
      </Row>
    </Group>
  );
}

/** null where it was stopped, or could not be made: the report is worth something without it. */
async function checked(
  library: Pick<LibraryPort, 'care'>,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<CheckReport | null> {
  if (signal.aborted) return null;
  const result = await library.care(
    'check',
    (done, total) => {
      if (!signal.aborted) onProgress(done, total);
    },
    signal,
  );
  return result?.ok ? result.value : null;
}
