import { SquareButton } from '../components/square-button.tsx';
import { t } from '../components/t.ts';
import { LockButton } from '../lock/lock-button.tsx';
import type { PopupPort } from './popup-port.ts';

/** The ways from here to the library, the side panel and the options. */
export function Doors({ port }: { readonly port: PopupPort }) {
  const { openPanel } = port;
  return (
    <nav class="doors" aria-label={t('panel.doors')}>
      <SquareButton
        icon="shelf"
        label={t('panel.library')}
        onPress={() => port.openLibrary(null)}
      />
      {openPanel && <SquareButton icon="sidebar" label={t('panel.open')} onPress={openPanel} />}
      {port.lock && <LockButton lock={port.lock} />}
      <SquareButton icon="settings" label={t('options.open')} onPress={() => port.openOptions()} />
    </nav>
  );
}
