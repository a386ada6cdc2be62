import { Mark } from '../components/mark.tsx';
import { t } from '../components/t.ts';
import { Toast } from '../components/toast.tsx';
import { AboutPanels } from './about-panels.tsx';
import { BackupPanel } from './backup-panel.tsx';
import { CampaignsPanel } from './campaigns-panel.tsx';
import { HostRulesPanel } from './host-rules-panel.tsx';
import { LibraryPanel } from './library-panel.tsx';
import type { OptionsPort } from './options-port.ts';
import { OriginalPanel } from './original-panel.tsx';
import { PortalPanel } from './portal-panel.tsx';
import { TrashPanel } from './trash-panel.tsx';
import { usePortalMode } from './use-portal-mode.ts';
import { useToast } from './use-toast.ts';

/** What keeps the library safe first, then what is in it, then how pages are read. */
export function OptionsPage({ port }: { readonly port: OptionsPort }) {
  const mode = usePortalMode(port);
  const { message, say, dismiss } = useToast();
  const { library, preferences } = port;
  return (
    <div class="options">
      <header class="options-head">
        <h1>
          <Mark />
          {t('options.title')}
        </h1>
        <Sections />
      </header>
      <main class="options-page">
        <BackupPanel port={port.backup} />
        <LibraryPanel port={library} />
        <CampaignsPanel port={library} say={say} />
        <TrashPanel port={library} preferences={preferences} say={say} />
        <OriginalPanel port={preferences} />
        <PortalPanel patterns={port.portalPatterns} mode={mode} />
        <HostRulesPanel port={port} say={say} />
        <AboutPanels portals={mode.on === true} backup={port.backup} />
      </main>
      <Toast message={message} onDismiss={dismiss} />
    </div>
  );
}

const SECTIONS = [
  ['backup', 'backup.heading'],
  ['library', 'care.heading'],
  ['campaigns', 'campaigns.heading'],
  ['trash', 'bin.heading'],
  ['original', 'original.heading'],
  ['portal', 'options.portalHeading'],
  ['rules', 'rules.heading'],
  ['permissions', 'options.permissionsHeading'],
  ['data', 'options.dataHeading'],
  ['keys', 'options.keysHeading'],
] as const;

/** The way to a group that is out of sight; narrow windows scroll instead. */
function Sections() {
  return (
    <nav class="sections" aria-label={t('options.sections')}>
      <ul>
        {SECTIONS.map(([id, heading]) => (
          <li key={id}>
            <a href={`#panel-${id}`}>{t(heading)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
