import { useState } from 'preact/hooks';

import { FailureNote } from '../components/failure-note.tsx';
import { t } from '../components/t.ts';
import { Group, Row } from './group.tsx';
import type { LibraryPort } from './options-port.ts';
import { SharingCircle } from './sharing-circle.tsx';
import { SharingJoin } from './sharing-join.tsx';
import type { SharingPanelPort } from './sharing-panel-port.ts';
import './sharing.css';
import { SharingTraces } from './sharing-traces.tsx';
import { useHeld } from './use-held.ts';
import { useKeptFocus } from '../sharing/use-kept-focus.ts';
import { useReturnFocus } from './use-return-focus.ts';
import { useSharing } from './use-sharing.ts';
import type { Say } from './use-toast.ts';

/** Circles of colleagues on one collection: joined, looked after, left. Off until a person joins one. */
export function SharingPanel(props: {
  readonly port: SharingPanelPort;
  readonly library: LibraryPort;
  readonly say: Say;
}) {
  const { port, library, say } = props;
  const { held: circles, failure, forget, read } = useSharing(port);
  // Without their names circles are seen all the same.
  const { held: campaigns } = useHeld(library, readCampaigns, []);
  const [joining, setJoining] = useState(false);
  const begin = useReturnFocus(joining);
  const { place, onFocusIn } = useKeptFocus<HTMLButtonElement>('[data-circle]');
  const none = circles?.length === 0;
  return (
    <Group id="sharing" heading={t('sharing.heading')} text={t('sharing.text')}>
      {failure && (
        <FailureNote
          failure={failure}
          onRetry={() => {
            forget();
            read();
          }}
        />
      )}
      <div class="circles" onFocusIn={onFocusIn}>
        {circles?.map(({ circle, state }) => (
          <SharingCircle
            key={circle.id}
            port={port}
            circle={circle}
            state={state}
            campaigns={campaigns}
            say={say}
            read={read}
          />
        ))}
      </div>
      <SharingTraces port={port} library={library} campaigns={campaigns} say={say} />
      {circles && (
        <Row
          title={t(none ? 'sharing.none' : 'sharing.another')}
          text={t(none ? 'sharing.noneText' : 'sharing.anotherText')}
          control={
            <button
              ref={(element) => {
                begin.current = element;
                place.current = element;
              }}
              type="button"
              class="button"
              data-action="circle-join"
              aria-expanded={joining}
              disabled={joining}
              onClick={() => setJoining(true)}
            >
              {t('sharing.joinBegin')}
            </button>
          }
        >
          {joining && (
            <SharingJoin
              port={port}
              campaigns={campaigns}
              onDone={({ name }) => {
                setJoining(false);
                say({ text: t('sharing.joined', [name]) });
                read();
              }}
              onCancel={() => setJoining(false)}
            />
          )}
        </Row>
      )}
    </Group>
  );
}

const readCampaigns = (port: LibraryPort) => port.listCampaigns();
