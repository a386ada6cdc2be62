import { useId, useState } from 'preact/hooks';

import type { CircleState } from '../../domain/circle/sharing.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { Icon } from '../components/icon.tsx';
import { t } from '../components/t.ts';
import { useSettling } from '../popup/use-settling.ts';
import { circleWords, hostOf, shareText, wantsAccount } from '../sharing/circle-words.ts';
import { AccountForm } from './account-form.tsx';
import { CircleMore } from './circle-more.tsx';
import { Namesakes } from './circle-namesakes.tsx';
import type { CircleProps } from './circle-props.ts';
import { CircleTroubles } from './circle-troubles.tsx';
import { useKeptFocus } from '../sharing/use-kept-focus.ts';
import { WorkProgress } from './work-progress.tsx';

/** One circle: how it stands, what it wants of the person, and all else behind "more". */
export function SharingCircle(props: CircleProps) {
  const { port, circle, state, campaigns, read } = props;
  const id = useId();
  const [open, setOpen] = useState(false);
  const { busy, failure, settle } = useSettling();
  const { place, onFocusIn } = useKeptFocus<HTMLButtonElement>();
  const words = circleWords(state);
  const running = state?.kind === 'running';
  const paused = state?.kind === 'paused';
  const pause = (on: boolean): void => void settle(port.pause(circle.id, on), read);
  return (
    <section
      class="row circle"
      data-circle={circle.name}
      aria-labelledby={id}
      onFocusIn={onFocusIn}
    >
      <div class="row-line">
        <div class="row-words">
          <h3 id={id} class="circle-name">
            {circle.name}
          </h3>
          {/* Numbers that run are not spoken at each step. */}
          {!running && (
            <p class="circle-state" data-tone={words.tone} role="status">
              {words.text}
            </p>
          )}
          {words.todo !== '' && <p class="quiet-text">{words.todo}</p>}
          <Reason state={state} />
          <p class="quiet-text">
            {hostOf(circle.url)} · {shareText(circle.share)}
          </p>
        </div>
        <div class="row-control">
          {paused ? (
            <button
              type="button"
              class="button"
              data-action="circle-resume"
              aria-label={t('sharing.resumeOf', [circle.name])}
              disabled={busy}
              onClick={() => pause(false)}
            >
              {t('sharing.resume')}
            </button>
          ) : (
            !running &&
            !wantsAccount(state) && (
              <button
                type="button"
                class="button"
                data-action="circle-sync"
                aria-label={t('sharing.syncNowOf', [circle.name])}
                disabled={busy}
                onClick={() => void settle(port.syncNow(circle.id), read)}
              >
                {t('sharing.syncNow')}
              </button>
            )
          )}
          <button
            ref={place}
            type="button"
            class="button button-bare circle-opener"
            data-action="circle-more"
            aria-label={t('sharing.moreOf', [circle.name])}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t('sharing.more')}
            <Icon name="down" />
          </button>
        </div>
      </div>
      {running && state && (
        <WorkProgress
          text={words.text}
          done={state.done}
          total={state.total}
          stopLabel={t('sharing.pause')}
          onStop={() => pause(true)}
        />
      )}
      {wantsAccount(state) && <AccountForm port={port} circle={circle} onDone={read} />}
      {state !== null && state.setAside > 0 && (
        <CircleTroubles port={port} circle={circle} count={state.setAside} onRetried={read} />
      )}
      <Namesakes port={port} circle={circle} campaigns={campaigns} onSettled={read} />
      {failure && <FailureNote failure={failure} />}
      {open && (
        <CircleMore {...props} onPause={paused || running ? null : () => pause(true)} busy={busy} />
      )}
    </section>
  );
}

/** What the server said: its own words, cut to a line by whoever heard them. */
function Reason({ state }: { readonly state: CircleState | null }) {
  if (!state || state.reason === '') return null;
  return <p class="quiet-text circle-reason">{t('sharing.serverSaid', [state.reason])}</p>;
}
