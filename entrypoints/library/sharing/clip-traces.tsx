import type { SharingPort } from '../../../domain/circle/sharing.ts';
import type { Trace } from '../../../domain/circle/trace.ts';
import type { CampaignCount } from '../../../domain/collection.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { formatCount, t } from '../../components/t.ts';
import type { ToastMessage } from '../../components/toast.tsx';
import { useSettling } from '../../popup/use-settling.ts';
import { doneBy, traceText, type People } from '../../sharing/clip-words.ts';

/** What others' words replaced or took away here, each with the way back. */
export function ClipTraces(props: {
  readonly port: Pick<SharingPort, 'bringBack'>;
  readonly traces: readonly Trace[];
  readonly campaigns: readonly CampaignCount[];
  readonly people: People;
  readonly onBack: () => void;
  readonly onToast: (message: ToastMessage) => void;
}) {
  const { port, traces, campaigns, people, onBack, onToast } = props;
  const { busy, failure, settle } = useSettling();
  if (traces.length === 0) return null;
  const back = (wanted: readonly Trace[]): void => {
    const ids = wanted.map(({ id }) => id);
    void settle(port.bringBack(ids), (count) => {
      onToast({
        text:
          count === 0
            ? t('circleClip.notBack')
            : t('circleClip.cameBack', count, [formatCount(count)]),
      });
      onBack();
    });
  };
  return (
    <section class="reader-part" aria-label={t('circleClip.traces')}>
      <h3>
        {t('circleClip.traces')}
        <span class="reader-count">{formatCount(traces.length)}</span>
      </h3>
      <ul class="clip-traces">
        {traces.map((trace) => {
          const said = traceText(trace, campaigns);
          return (
            <li key={trace.id}>
              <span class="quiet-text">{doneBy(people, trace.by, trace.at)}</span>
              <p class="conflict-value">{said}</p>
              <button
                type="button"
                class="link-button"
                aria-label={t('circleClip.bringBackOf', [said])}
                disabled={busy}
                onClick={() => back([trace])}
              >
                {t('circleClip.bringBack')}
              </button>
            </li>
          );
        })}
      </ul>
      {traces.length > 1 && (
        <button type="button" class="button" disabled={busy} onClick={() => back(traces)}>
          {t('circleClip.bringAllBack')}
        </button>
      )}
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}
