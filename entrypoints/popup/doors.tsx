import { Icon, type IconName } from '../components/icon.tsx';
import { t } from '../components/t.ts';
import type { PopupPort } from './popup-port.ts';

/** The ways from here to the library, the side panel and the options. */
export function Doors({ port }: { readonly port: PopupPort }) {
  const { openPanel } = port;
  return (
    <nav class="doors" aria-label={t('panel.doors')}>
      <Door icon="shelf" label={t('panel.library')} onOpen={() => port.openLibrary(null)} />
      {openPanel && <Door icon="sidebar" label={t('panel.open')} onOpen={openPanel} />}
      <Door icon="settings" label={t('options.open')} onOpen={() => port.openOptions()} />
    </nav>
  );
}

function Door(props: {
  readonly icon: IconName;
  readonly label: string;
  readonly onOpen: () => void;
}) {
  return (
    <button
      type="button"
      class="button button-bare button-square"
      aria-label={props.label}
      title={props.label}
      onClick={props.onOpen}
    >
      <Icon name={props.icon} />
    </button>
  );
}
