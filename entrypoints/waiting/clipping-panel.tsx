import { useEffect, useRef } from 'preact/hooks';

import { FailureNote } from '../components/failure-note.tsx';
import { Icon } from '../components/icon.tsx';
import { formatCount, t } from '../components/t.ts';
import { AskHosts } from './ask-hosts.tsx';
import type { Progress } from './run-clipping.ts';
import type { ClippingHandle } from './use-clipping.ts';

/** Clipping by itself, above the list: what will be done and why, how far it is, what came of it. */
export function ClippingPanel({ clipping }: { readonly clipping: ClippingHandle }) {
  const { state } = clipping;
  const heading = useRef<HTMLHeadingElement>(null);
  const { kind } = state;
  useEffect(() => {
    if (kind !== 'idle') heading.current?.focus();
  }, [kind]);
  if (kind === 'idle') return null;
  return (
    <section class="clipping" aria-labelledby="clipping">
      <h2 id="clipping" ref={heading} tabIndex={-1}>
        {kind === 'ended' && state.stopped
          ? t('waiting.stopped')
          : kind === 'ended'
            ? t('waiting.done')
            : t('waiting.auto')}
      </h2>
      <Step clipping={clipping} />
    </section>
  );
}

function Step({ clipping }: { readonly clipping: ClippingHandle }) {
  const { state, stop, close } = clipping;
  switch (state.kind) {
    case 'idle':
      return null;
    case 'planning':
      return <p role="status">{t('waiting.planning')}</p>;
    case 'asking':
      return (
        <AskHosts
          hosts={state.hosts}
          denied={state.denied}
          onStart={clipping.start}
          onCancel={close}
        />
      );
    case 'running':
      return <Running progress={state.progress} onStop={stop} />;
    case 'elsewhere':
      return (
        <>
          <p role="alert">{t('waiting.otherTab')}</p>
          <Close onClose={close} />
        </>
      );
    case 'ended':
      return (
        <>
          <Outcome progress={state.progress} />
          <Close onClose={close} />
        </>
      );
  }
}

function Running(props: { readonly progress: Progress | null; readonly onStop: () => void }) {
  const { done = 0, total = 0, host = null } = props.progress ?? {};
  const text = t('waiting.running', [formatCount(done), formatCount(total)]);
  return (
    <>
      <div class="clipping-progress">
        <span>{text}</span>
        <progress aria-label={text} max={total || undefined} value={total ? done : undefined} />
        <span class="quiet-text">{host === null ? '' : t('waiting.runningHost', [host])}</span>
      </div>
      <p class="quiet-text">{t('waiting.keepOpen')}</p>
      <div class="clipping-buttons">
        <button type="button" class="button" onClick={props.onStop}>
          {t('waiting.stop')}
        </button>
      </div>
    </>
  );
}

function Outcome({ progress }: { readonly progress: Progress }) {
  const { clipped, waiting, skipped, failure } = progress;
  return (
    <div class="clipping-outcome" role="status">
      {failure && <FailureNote failure={failure} />}
      <p class={`note note-line${clipped > 0 ? ' note-good' : ''}`}>
        <Icon name={clipped > 0 ? 'check' : 'info'} />
        {t('waiting.doneClipped', clipped, [formatCount(clipped)])}
      </p>
      {waiting > 0 && <p>{t('waiting.doneWaiting', waiting, [formatCount(waiting)])}</p>}
      {skipped > 0 && <p>{t('waiting.doneSkipped', skipped, [formatCount(skipped)])}</p>}
    </div>
  );
}

function Close({ onClose }: { readonly onClose: () => void }) {
  return (
    <div class="clipping-buttons">
      <button type="button" class="button" onClick={onClose}>
        {t('waiting.close')}
      </button>
    </div>
  );
}
