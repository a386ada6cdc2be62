import { useMemo, useRef, useState } from 'preact/hooks';

import type { PopupPort } from '../popup/popup-port.ts';
import { SAMPLE_HOST } from '../../messaging/sample-page.ts';
import { Icon } from '../components/icon.tsx';
import { Mark } from '../components/mark.tsx';
import { t } from '../components/t.ts';
import { SampleCard } from './sample-card.tsx';
import type { WelcomePort } from './welcome-port.ts';

/** A sample page in a window of its own: pressed, it is read, saved and found like any other. */
export function StepClip({ port }: { readonly port: WelcomePort }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [pressed, setPressed] = useState(false);
  const [loaded, setLoaded] = useState(false);
  const sample = useMemo(
    (): PopupPort => ({
      ...port.popup,
      openPage: () => port.openSample(frame.current?.contentDocument ?? null),
    }),
    [port],
  );
  return (
    <>
      <p class="step-text">{t('welcome.clipText')}</p>
      <div class="sample" data-pressed={pressed}>
        <div class="sample-window">
          <div class="sample-bar">
            <span class="sample-address">{SAMPLE_HOST}</span>
            <button
              type="button"
              class="sample-button"
              aria-pressed={pressed}
              disabled={!loaded}
              onClick={() => setPressed(true)}
            >
              <Mark />
              {t('welcome.clipPress')}
            </button>
          </div>
          <iframe
            ref={frame}
            src="/sample.html"
            sandbox="allow-same-origin"
            title={t('welcome.sampleTitle')}
            onLoad={() => setLoaded(true)}
          />
        </div>
        <div class="sample-side">
          {pressed ? (
            <SampleCard port={sample} />
          ) : (
            <p class="sample-hint">
              <Icon name="scissors" />
              <span>{t('welcome.clipHint')}</span>
            </p>
          )}
        </div>
      </div>
    </>
  );
}
