import { useEffect, useRef, useState } from 'preact/hooks';

import type { AddressFault } from '../../domain/circle/address.ts';
import type { Circle } from '../../domain/circle/circle.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import type { Failure } from '../../domain/failure.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { failureText } from '../components/failure-text.ts';
import { t } from '../components/t.ts';
import { attempt } from '../popup/attempt.ts';
import { hostOf } from '../sharing/circle-words.ts';
import { AccountFields } from './account-fields.tsx';
import { addressOf, EMPTY_JOIN, isWhole, placeOf, type JoinForm } from './join-form.ts';
import { ShareFields } from './share-fields.tsx';
import type { SharingPanelPort } from './sharing-panel-port.ts';
import { TextField } from './text-field.tsx';
import { useFirstFault } from './use-first-fault.ts';

/** Joins a circle: where it is, who one is in it, what of the library it gets. */
export function SharingJoin(props: {
  readonly port: SharingPanelPort;
  readonly campaigns: readonly CampaignCount[];
  readonly onDone: (circle: Circle) => void;
  readonly onCancel: () => void;
}) {
  const [form, setForm] = useState<JoinForm>(EMPTY_JOIN);
  const [busy, setBusy] = useState(false);
  /** Once it was pressed what is missing is said. */
  const [pressed, setPressed] = useState(0);
  const faults = useFirstFault(pressed);
  const [failure, setFailure] = useState<Failure | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const set = (part: Partial<JoinForm>): void => setForm((now) => ({ ...now, ...part }));
  const place = form.place.trim() === '' ? null : placeOf(form.place);
  const found = place !== null && typeof place !== 'string' ? place : null;
  const missing = (value: string): string | null =>
    pressed > 0 && value.trim() === '' ? t('sharing.missing') : null;
  const placeError =
    typeof place === 'string' && pressed > 0 ? faultText(place) : missing(form.place);

  const join = async (): Promise<void> => {
    setPressed(pressed + 1);
    const address = addressOf(form);
    if (busy || typeof address === 'string' || !isWhole(form)) return;
    const { user, password, remember } = form;
    // Asked for before anything is awaited: the browser grants only what a press asks for.
    const joining = props.port.join(address, { user: user.trim(), password }, remember);
    setBusy(true);
    setFailure(null);
    const joined = await attempt(joining);
    setBusy(false);
    if (joined.ok) props.onDone(joined.value);
    else setFailure(joined.failure);
  };
  return (
    <form
      ref={faults}
      class="found circle-form"
      aria-label={t('sharing.join')}
      onSubmit={(event) => {
        event.preventDefault();
        void join();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) props.onCancel();
      }}
    >
      <TextField
        label={t('sharing.place')}
        note={
          found ? (
            <strong>
              {t(found.invited ? 'sharing.invitedTo' : 'sharing.leadsTo', [
                found.invited ? found.name : form.name.trim() || found.name,
                hostOf(found.url),
              ])}
            </strong>
          ) : (
            t('sharing.placeHint')
          )
        }
        value={form.place}
        error={placeError}
        inputRef={first}
        onInput={(text) => set({ place: text })}
      />
      {found && !found.invited && (
        <TextField
          label={t('sharing.name')}
          hint={found.name}
          value={form.name}
          error={null}
          onInput={(name) => set({ name })}
        />
      )}
      <TextField
        label={t('sharing.me')}
        hint={t('sharing.meHint')}
        value={form.me}
        error={missing(form.me)}
        onInput={(me) => set({ me })}
      />
      <AccountFields
        user={form.user}
        password={form.password}
        remember={form.remember}
        pressed={pressed > 0}
        onChange={set}
      />
      <ShareFields
        share={form.share}
        campaigns={props.campaigns}
        onChange={(share) => set({ share })}
        pages={form.pages}
        onPages={(pages) => set({ pages })}
      />
      <p class="quiet-text" data-note="leaves">
        {t('sharing.leaves')}
      </p>
      <p class="quiet-text" data-note="permission">
        {t('sharing.permission', [found ? hostOf(found.url) : t('sharing.thatServer')])}
      </p>
      {failure && <FailureNote failure={failure} />}
      <div class="actions">
        <button type="submit" class="button button-primary" aria-disabled={busy}>
          {t(busy ? 'sharing.joining' : 'sharing.join')}
        </button>
        <button type="button" class="button button-bare" disabled={busy} onClick={props.onCancel}>
          {t('sharing.cancel')}
        </button>
      </div>
    </form>
  );
}

function faultText(fault: AddressFault): string {
  const { what, todo } = failureText({ kind: 'circle-address', fault });
  return `${what}. ${todo}`;
}
