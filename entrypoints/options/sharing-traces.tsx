import { useMemo, useState } from 'preact/hooks';

import type { Trace } from '../../domain/circle/trace.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { formatCount, t } from '../components/t.ts';
import { formatInstant } from '../popup/format-instant.ts';
import { useSettling } from '../popup/use-settling.ts';
import { doneBy, readPeople, traceText, type People } from '../sharing/clip-words.ts';
import { useKeptFocus } from '../sharing/use-kept-focus.ts';
import { Row } from './group.tsx';
import type { LibraryPort } from './options-port.ts';
import type { SharingPanelPort } from './sharing-panel-port.ts';
import { useHeld } from './use-held.ts';
import type { Say } from './use-toast.ts';

/** As many more at each press. */
const PAGE = 20;

interface HeldTraces {
  readonly traces: readonly Trace[];
  readonly people: People;
}

/**
 * What others' words replaced or removed here, in all clips and of what is no clip, the latest first, each with
 * the way back. Nothing is shown where nobody changed anything.
 */
export function SharingTraces(props: {
  readonly port: SharingPanelPort;
  readonly library: LibraryPort;
  readonly campaigns: readonly CampaignCount[];
  readonly say: Say;
}) {
  const { port, library, campaigns, say } = props;
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(PAGE);
  const { busy, failure, settle } = useSettling();
  const { place, onFocusIn } = useKeptFocus<HTMLButtonElement>();
  // All are read anew: what came in meanwhile stands before them.
  const ask = useMemo(() => {
    const read = async (): Promise<HeldTraces> => {
      const [traces, people] = await Promise.all([port.traces(wanted + 1, null), readPeople(port)]);
      return { traces, people };
    };
    return { read, onChange: (listener: () => void) => library.onChange(listener) };
  }, [port, library, wanted]);
  const { held, failure: unread, forget, read } = useHeld(ask, readTraces, null);
  const again = (): void => {
    forget();
    read();
  };
  if (unread) return <FailureNote failure={unread} onRetry={again} />;
  const [latest] = held?.traces ?? [];
  if (!held || !latest) return null;
  const { traces, people } = held;
  const back = (trace: Trace): void => {
    void settle(port.bringBack([trace.id]), (count) => {
      say({
        text:
          count === 0
            ? t('circleClip.notBack')
            : t('circleClip.cameBack', count, [formatCount(count)]),
      });
      read();
    });
  };
  return (
    <Row
      title={t('circleClip.traces')}
      text={t('sharing.tracesText', [formatInstant(latest.at)])}
      control={
        <button
          ref={place}
          type="button"
          class="button"
          data-action="circle-traces"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'sharing.less' : 'sharing.tracesShow')}
        </button>
      }
    >
      {open && (
        <ul class="circle-list" aria-label={t('circleClip.traces')} onFocusIn={onFocusIn}>
          {traces.slice(0, wanted).map((trace) => (
            <TraceLine
              key={trace.id}
              trace={trace}
              people={people}
              campaigns={campaigns}
              busy={busy}
              onOpen={(clip) => port.openClip(clip)}
              onBack={() => back(trace)}
            />
          ))}
        </ul>
      )}
      {open && traces.length > wanted && (
        <button type="button" class="link-button" onClick={() => setWanted(wanted + PAGE)}>
          {t('sharing.tracesMore')}
        </button>
      )}
      {failure && <FailureNote failure={failure} />}
    </Row>
  );
}

const readTraces = ({ read }: { readonly read: () => Promise<HeldTraces> }) => read();

function TraceLine(props: {
  readonly trace: Trace;
  readonly people: People;
  readonly campaigns: readonly CampaignCount[];
  readonly busy: boolean;
  readonly onOpen: (clip: string) => void;
  readonly onBack: () => void;
}) {
  const { trace, people, campaigns, busy } = props;
  const { clipId, title } = trace;
  const said = traceText(trace, campaigns);
  return (
    <li class="circle-line">
      <div class="row-words">
        <span>{said}</span>
        {clipId !== null && (
          <button type="button" class="link-button" onClick={() => props.onOpen(clipId)}>
            {title || t('sharing.aClip')}
          </button>
        )}
        <span class="quiet-text">{doneBy(people, trace.by, trace.at)}</span>
      </div>
      <button
        type="button"
        class="button"
        aria-label={t('circleClip.bringBackOf', [said])}
        disabled={busy}
        onClick={props.onBack}
      >
        {t('circleClip.bringBack')}
      </button>
    </li>
  );
}
