import { useEffect, useState } from 'preact/hooks';

import { t } from '../components/t.ts';
import type { BackupPanelPort } from './backup-panel-port.ts';
import { Group } from './group.tsx';

/** What is held and why, and where the data is. */
export function AboutPanels(props: {
  readonly portals: boolean;
  readonly backup: Pick<BackupPanelPort, 'read' | 'onChange'>;
}) {
  const downloads = useMayDownload(props.backup);
  return (
    <>
      <Group id="permissions" heading={t('options.permissionsHeading')}>
        <dl class="pairs">
          <Pair name="activeTab, scripting">{t('options.permActiveTab')}</Pair>
          <Pair name="storage, unlimitedStorage">{t('options.permStorage')}</Pair>
          <Pair name="contextMenus">{t('options.permMenus')}</Pair>
          {!import.meta.env.FIREFOX && <Pair name="sidePanel">{t('options.permPanel')}</Pair>}
          <Pair name={import.meta.env.FIREFOX ? 'alarms' : 'alarms, offscreen'}>
            {t('options.permAlarms')}
          </Pair>
          <Pair name={`downloads (${granted(downloads)})`}>{t('options.permDownloads')}</Pair>
          <Pair name={`host (${granted(props.portals)})`}>{t('options.permPortals')}</Pair>
        </dl>
      </Group>
      <Group id="data" heading={t('options.dataHeading')}>
        <p class="row">{t('options.dataText')}</p>
      </Group>
    </>
  );
}

const granted = (is: boolean): string => t(is ? 'options.permGranted' : 'options.permNotGranted');

function useMayDownload(port: Pick<BackupPanelPort, 'read' | 'onChange'>): boolean {
  const [may, setMay] = useState(false);
  useEffect(() => {
    // The panel of backups says it where this cannot be read.
    const read = (): void => void port.read().then(({ mayDownload }) => setMay(mayDownload));
    read();
    return port.onChange(read);
  }, [port]);
  return may;
}

function Pair(props: { readonly name: string; readonly children: string }) {
  return (
    <div>
      <dt>
        <kbd>{props.name}</kbd>
      </dt>
      <dd>{props.children}</dd>
    </div>
  );
}
