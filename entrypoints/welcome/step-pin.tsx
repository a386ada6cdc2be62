import { useEffect, useState } from 'preact/hooks';

import { t } from '../components/t.ts';
import { PinPicture } from './pin-picture.tsx';
import type { WelcomePort } from './welcome-port.ts';

/** Where the button is, and how it comes to stay in sight. */
export function StepPin({ port }: { readonly port: WelcomePort }) {
  const [shortcut, setShortcut] = useState<string | null>(null);
  useEffect(() => {
    // Without the keys there are still the button and the menu.
    port.shortcut().then(setShortcut, () => undefined);
  }, [port]);
  const firefox = port.browser === 'firefox';
  return (
    <>
      <p class="step-text">{t('welcome.pinWhy')}</p>
      <div class="pin">
        <PinPicture firefox={firefox} />
        <ol class="steps">
          <li>{t('welcome.pin1')}</li>
          <li>{t(firefox ? 'welcome.pin2Firefox' : 'welcome.pin2')}</li>
          <li>{t('welcome.pin3')}</li>
        </ol>
      </div>
      <p class="quiet-text">
        {shortcut === null ? t('welcome.pinMenu') : t('welcome.pinKeys', [shortcut])}
      </p>
    </>
  );
}
