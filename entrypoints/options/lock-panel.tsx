import { useState } from 'preact/hooks';

import { IDLE_CHOICES, type IdleMinutes } from '../../domain/lock.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { formatCount, t } from '../components/t.ts';
import { Choice } from './choice.tsx';
import { Group, Row } from './group.tsx';
import type { LockPanelPort } from './lock-panel-port.ts';
import { PassphraseForm } from './passphrase-form.tsx';
import { useHeld } from './use-held.ts';
import { useReturnFocus } from './use-return-focus.ts';
import type { Say } from './use-toast.ts';

type Asking = 'turn-on' | 'change' | 'turn-off' | null;

/** The passphrase of a library on a shared PC, and what it does not protect. */
export function LockPanel({ port, say }: { readonly port: LockPanelPort; readonly say: Say }) {
  // null: there is none; undefined: it is not known yet.
  const { held, failure, failed, read } = useHeld(port, readLock, undefined);
  const [asking, setAsking] = useState<Asking>(null);
  const done = (text: string): void => {
    setAsking(null);
    say({ text });
    read();
  };
  const close = (): void => setAsking(null);
  const forms = { failed, onCancel: close };
  return (
    <Group id="lock" heading={t('lockPanel.heading')} text={t('lockPanel.intro')}>
      {failure && <FailureNote failure={failure} />}
      {held ? (
        <>
          <Row
            title={t('lockPanel.on')}
            text={t('lockPanel.onText')}
            control={
              <button
                type="button"
                class="button button-primary"
                data-action="lock-now"
                onClick={() => void port.lockNow().catch(failed)}
              >
                {t('lockPanel.lockNow')}
              </button>
            }
          />
          <IdleRow port={port} idle={held.idleMinutes} failed={failed} onDone={read} />
          <AskRow
            title={t('lockPanel.change')}
            begin={t('lockPanel.changeBegin')}
            action="lock-change"
            open={asking === 'change'}
            onOpen={() => setAsking('change')}
          >
            <PassphraseForm
              {...forms}
              asks={['present', 'fresh']}
              submit={t('lockPanel.change')}
              onSubmit={({ present, fresh }) => port.change(present, fresh)}
              onDone={() => done(t('lockPanel.changed'))}
            />
          </AskRow>
          <AskRow
            title={t('lockPanel.turnOff')}
            text={t('lockPanel.turnOffText')}
            begin={t('lockPanel.turnOffBegin')}
            action="lock-off"
            open={asking === 'turn-off'}
            onOpen={() => setAsking('turn-off')}
          >
            <PassphraseForm
              {...forms}
              asks={['present']}
              submit={t('lockPanel.turnOff')}
              onSubmit={({ present }) => port.change(present, null)}
              onDone={() => done(t('lockPanel.turnedOff'))}
            />
          </AskRow>
        </>
      ) : (
        <AskRow
          title={t('lockPanel.off')}
          text={t('lockPanel.offText')}
          begin={t('lockPanel.begin')}
          action="lock-on"
          disabled={held === undefined}
          open={asking === 'turn-on'}
          onOpen={() => setAsking('turn-on')}
        >
          <PassphraseForm
            {...forms}
            asks={['fresh']}
            note={t('lockPanel.noWayBack')}
            submit={t('lockPanel.turnOn')}
            onSubmit={async ({ fresh }) =>
              (await port.turnOn(fresh, 15)) ? { kind: 'open' } : { kind: 'wrong', waitMs: 0 }
            }
            onDone={() => done(t('lockPanel.turnedOn'))}
          />
        </AskRow>
      )}
      <Row title={t('lockPanel.whileLocked')} text={t('lockPanel.whileLockedText')} />
      <div class="row">
        <p class="quiet-text" data-note="honest">
          {t('lockPanel.honest')}
        </p>
      </div>
    </Group>
  );
}

function AskRow(props: {
  readonly title: string;
  readonly text?: string;
  readonly begin: string;
  readonly action: string;
  readonly open: boolean;
  readonly disabled?: boolean;
  readonly onOpen: () => void;
  readonly children: preact.ComponentChildren;
}) {
  const button = useReturnFocus(props.open);
  return (
    <Row
      title={props.title}
      {...(props.text !== undefined && { text: props.text })}
      control={
        <button
          ref={button}
          type="button"
          class="button"
          data-action={props.action}
          aria-expanded={props.open}
          disabled={props.open || props.disabled === true}
          onClick={props.onOpen}
        >
          {props.begin}
        </button>
      }
    >
      {props.open && props.children}
    </Row>
  );
}

const nameOf = (minutes: IdleMinutes): string => String(minutes ?? 'never');

function IdleRow(props: {
  readonly port: LockPanelPort;
  readonly idle: IdleMinutes;
  readonly failed: (error: unknown) => void;
  readonly onDone: () => void;
}) {
  const { port, idle, failed, onDone } = props;
  return (
    <Row
      title={t('lockPanel.idle')}
      text={t('lockPanel.idleText')}
      control={
        <Choice
          name="lock-idle"
          label={t('lockPanel.idle')}
          value={nameOf(idle)}
          options={IDLE_CHOICES.map((minutes) => [
            nameOf(minutes),
            minutes === null
              ? t('lockPanel.never')
              : t('lockPanel.minutes', minutes, [formatCount(minutes)]),
          ])}
          onChoose={(name) => {
            const chosen = IDLE_CHOICES.find((minutes) => nameOf(minutes) === name) ?? null;
            void port.setIdle(chosen).then(onDone, failed);
          }}
        />
      }
    />
  );
}

const readLock = (port: LockPanelPort) => port.read();
