import { useEffect, useState } from 'preact/hooks';

import { Icon } from '../components/icon.tsx';
import { t } from '../components/t.ts';
import type { FollowPort } from './popup-port.ts';

/** Beside a page that nobody let us read yet: a press is all that it takes. */
export function WaitingForPress({ follow }: { readonly follow: FollowPort }) {
  const [shortcut, setShortcut] = useState<string | null>(null);
  useEffect(() => {
    // Without the keys the sentence still says what to do.
    follow.shortcut().then(setShortcut, () => undefined);
  }, [follow]);
  return (
    <div class="waiting" role="status">
      <span class="empty-mark">
        <Icon name="scissors" />
      </span>
      <strong>{shortcut === null ? t('panel.pressNoKey') : t('panel.press', [shortcut])}</strong>
      <span class="quiet-text">{t('panel.pressHint')}</span>
    </div>
  );
}
