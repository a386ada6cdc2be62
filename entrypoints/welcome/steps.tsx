import { useEffect, useRef, useState } from 'preact/hooks';

import { Icon } from '../components/icon.tsx';
import { t } from '../components/t.ts';
import { StepClip } from './step-clip.tsx';
import { StepPin } from './step-pin.tsx';
import { StepPlaces } from './step-places.tsx';
import type { WelcomePort } from './welcome-port.ts';

const STEPS = [
  ['welcome.pinTitle', StepPin],
  ['welcome.clipTitle', StepClip],
  ['welcome.placesTitle', StepPlaces],
] as const;

/** One step at a time; any of them can be gone to, and all of it left. */
export function Steps({ port }: { readonly port: WelcomePort }) {
  const [at, setAt] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    // The first step is not announced: the page itself is.
    if (moved.current) heading.current?.focus();
    window.scrollTo(0, 0);
  }, [at]);
  const go = (to: number): void => {
    moved.current = true;
    setAt(to);
  };
  const [title, Step] = STEPS[at] ?? STEPS[0];
  const last = at === STEPS.length - 1;
  return (
    <main class="steps-page">
      <nav aria-label={t('welcome.steps')}>
        <ol class="step-list">
          {STEPS.map(([name], index) => (
            <li key={name}>
              <button
                type="button"
                class="step-button"
                aria-current={index === at ? 'step' : undefined}
                data-done={index < at}
                onClick={() => go(index)}
              >
                <span class="step-number">{index < at ? <Icon name="check" /> : index + 1}</span>
                {t(name)}
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <section class="step" aria-labelledby="step-heading">
        <h1 id="step-heading" ref={heading} tabIndex={-1}>
          {t(title)}
        </h1>
        <Step port={port} />
      </section>
      <footer class="step-foot">
        {at > 0 && (
          <button type="button" class="button" onClick={() => go(at - 1)}>
            <Icon name="back" />
            {t('welcome.back')}
          </button>
        )}
        <span class="step-room" />
        {!last && (
          <button
            type="button"
            class="button button-bare"
            onClick={() => port.popup.openLibrary(null)}
          >
            {t('welcome.skip')}
          </button>
        )}
        <button
          type="button"
          class="button button-primary"
          onClick={() => (last ? port.popup.openLibrary(null) : go(at + 1))}
        >
          {t(last ? 'welcome.done' : 'welcome.next')}
        </button>
      </footer>
    </main>
  );
}
