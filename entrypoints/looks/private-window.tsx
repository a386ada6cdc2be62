import { useState } from 'preact/hooks';

import { Icon } from '../components/icon.tsx';
import { t } from '../components/t.ts';
import { openOrdinary } from '../doors/ordinary-window.ts';

/** In place of a page that needs the library, in a private window of Firefox. */
export const PrivateWindow = () => (
  <PrivateNote
    onOpen={async () => {
      const opened = await openOrdinary(location.href);
      if (opened) window.close();
      return opened;
    }}
  />
);

/** @param props.onOpen gives false where every window of the browser is private */
export function PrivateNote(props: { readonly onOpen: () => Promise<boolean> }) {
  const [never, setNever] = useState(false);
  return (
    <main class="apart">
      <div class="note" role="status">
        <Icon name="info" />
        <div class="note-body">
          <strong>{t('privateWindow.title')}</strong>
          <span>{t(never ? 'privateWindow.never' : 'privateWindow.text')}</span>
          <span>
            <button
              type="button"
              class="button"
              onClick={async () => setNever(!(await props.onOpen()))}
            >
              {t('privateWindow.open')}
            </button>
          </span>
        </div>
      </div>
    </main>
  );
}
