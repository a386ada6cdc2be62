import { useEffect, useRef, useState } from 'preact/hooks';

import { confirmsErasing, type Everything } from '../../domain/everything.ts';
import type { Failure } from '../../domain/failure.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { formatCount, t } from '../components/t.ts';
import { attempt, noAnswer } from '../popup/attempt.ts';
import type { ErasePanelPort } from './erase-panel-port.ts';
import { Group, Row } from './group.tsx';
import { NoteWarn } from './notes.tsx';
import './rights.css';
import { useReturnFocus } from './use-return-focus.ts';

type Step =
  | { readonly kind: 'closed' | 'counting' }
  | { readonly kind: 'told' | 'asked' | 'erasing'; readonly all: Everything };

/** Deletes all that is kept: it says what goes and offers a copy, then wants a word typed. */
export function ErasePanel({ port }: { readonly port: ErasePanelPort }) {
  const [step, setStep] = useState<Step>({ kind: 'closed' });
  const [failure, setFailure] = useState<Failure | null>(null);
  const begin = useReturnFocus(step.kind !== 'closed');
  const close = (): void => setStep({ kind: 'closed' });
  const count = async (): Promise<void> => {
    setFailure(null);
    setStep({ kind: 'counting' });
    try {
      setStep({ kind: 'told', all: await port.count() });
    } catch (error) {
      setFailure(noAnswer(error));
      close();
    }
  };
  const erase = async (all: Everything): Promise<void> => {
    setStep({ kind: 'erasing', all });
    const erased = await attempt(port.erase());
    if (erased.ok) return;
    setFailure(erased.failure);
    close();
  };
  return (
    <Group id="erase" heading={t('erasePanel.heading')} text={t('erasePanel.intro')}>
      <Row
        title={t('erasePanel.row')}
        text={t('erasePanel.rowText')}
        control={
          <button
            ref={begin}
            type="button"
            class="button"
            data-action="erase-begin"
            disabled={step.kind !== 'closed'}
            onClick={() => void count()}
          >
            {t(step.kind === 'counting' ? 'erasePanel.counting' : 'erasePanel.begin')}
          </button>
        }
      >
        {'all' in step && (
          <div
            class="found erase"
            role="group"
            aria-labelledby="erase-goes"
            onKeyDown={(event) => {
              if (event.key === 'Escape' && step.kind !== 'erasing') close();
            }}
          >
            <Goes all={step.all} />
            {step.kind === 'told' ? (
              <First port={port} onGoOn={() => setStep({ ...step, kind: 'asked' })} onNo={close} />
            ) : (
              <Confirm
                working={step.kind === 'erasing'}
                onYes={() => void erase(step.all)}
                onNo={close}
              />
            )}
          </div>
        )}
        {failure?.kind === 'busy' ? (
          <div role="alert">
            <NoteWarn heading={t('backup.busy')} />
          </div>
        ) : (
          failure && <FailureNote failure={failure} />
        )}
      </Row>
    </Group>
  );
}

function Goes({ all }: { readonly all: Everything }) {
  const lines = [
    [all.clips, t('erasePanel.clips', all.clips, [formatCount(all.clips)])],
    [all.trash, t('erasePanel.trash', all.trash, [formatCount(all.trash)])],
    [all.notes, t('erasePanel.notes', all.notes, [formatCount(all.notes)])],
    [all.campaigns, t('erasePanel.campaigns', all.campaigns, [formatCount(all.campaigns)])],
    [all.waiting, t('erasePanel.waiting', all.waiting, [formatCount(all.waiting)])],
    [all.drafts, t('erasePanel.drafts', all.drafts, [formatCount(all.drafts)])],
    [all.revisions, t('erasePanel.revisions', all.revisions, [formatCount(all.revisions)])],
    [all.snapshots, t('erasePanel.snapshots', all.snapshots, [formatCount(all.snapshots)])],
    [all.views, t('erasePanel.views', all.views, [formatCount(all.views)])],
    [all.hostRules, t('erasePanel.hostRules', all.hostRules, [formatCount(all.hostRules)])],
  ] as const;
  const there = lines.filter(([count]) => count > 0);
  return (
    <>
      <strong id="erase-goes">{t('erasePanel.goes')}</strong>
      {there.length === 0 && <p>{t('erasePanel.nothing')}</p>}
      <ul class="titles">
        {there.map(([, text]) => (
          <li key={text}>{text}</li>
        ))}
        <li>{t('erasePanel.settings')}</li>
        <li>{t('erasePanel.permissions')}</li>
      </ul>
      <p class="quiet-text">{t('erasePanel.stays')}</p>
    </>
  );
}

function First(props: {
  readonly port: ErasePanelPort;
  readonly onGoOn: () => void;
  readonly onNo: () => void;
}) {
  // The way to a copy has the focus: a second press of Enter must not go on deleting.
  const copy = useRef<HTMLAnchorElement>(null);
  useEffect(() => copy.current?.focus(), []);
  return (
    <>
      <strong>{t('erasePanel.first')}</strong>
      <p class="quiet-text">{t('erasePanel.firstText')}</p>
      <div class="actions">
        <a ref={copy} class="button" href="#panel-backup" data-action="erase-backup">
          {t('erasePanel.backUp')}
        </a>
        <button type="button" class="button" onClick={() => props.port.openLibrary()}>
          {t('erasePanel.export')}
        </button>
        <button
          type="button"
          class="button"
          data-action="erase-go-on"
          onClick={() => props.onGoOn()}
        >
          {t('erasePanel.goOn')}
        </button>
        <button type="button" class="button button-bare" onClick={props.onNo}>
          {t('erasePanel.cancel')}
        </button>
      </div>
    </>
  );
}

function Confirm(props: {
  readonly working: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const sure = confirmsErasing(typed);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (sure && !props.working) props.onYes();
      }}
    >
      <label class="field">
        <span>
          {t('erasePanel.type', [t('erasePanel.word')])} {t('erasePanel.cannotUndo')}
        </span>
        <input
          ref={field}
          class="input"
          type="text"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          value={typed}
          disabled={props.working}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      <div class="actions">
        <button
          type="submit"
          class="button button-danger"
          data-action="erase-now"
          disabled={!sure || props.working}
        >
          {t(props.working ? 'erase.working' : 'erasePanel.eraseNow')}
        </button>
        <button
          type="button"
          class="button button-bare"
          disabled={props.working}
          onClick={props.onNo}
        >
          {t('erasePanel.cancel')}
        </button>
      </div>
    </form>
  );
}
