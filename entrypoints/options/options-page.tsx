import { Mark } from '../components/mark.tsx';
import { t } from '../components/t.ts';
import { Toast } from '../components/toast.tsx';
import { AboutPanels } from './about-panels.tsx';
import { BackupPanel } from './backup-panel.tsx';
import { CampaignsPanel } from './campaigns-panel.tsx';
import { ClippingPanel } from './clipping-panel.tsx';
import { DiagnosticsPanel } from './diagnostics-panel.tsx';
import { HostRulesPanel } from './host-rules-panel.tsx';
import { KeysPanel } from './keys-panel.tsx';
import { LibraryPanel } from './library-panel.tsx';
import { LooksPanel } from './looks-panel.tsx';
import type { OptionsPort } from './options-port.ts';
import { OriginalPanel } from './original-panel.tsx';
import { PortalPanel } from './portal-panel.tsx';
import { TrashPanel } from './trash-panel.tsx';
import { usePortalMode } from './use-portal-mode.ts';
import { useToast } from './use-toast.ts';

/** What a person sees every day, what keeps the library, how pages are read, what all this is. */
export function OptionsPage({ port }: { readonly port: OptionsPort }) {
  const mode = usePortalMode(port);
  const { message, say, dismiss } = useToast();
  const { library, preferences } = port;
  return (
    <div class="settings">
      <header class="options-head">
        <h1>
          <Mark />
          {t('options.title')}
        </h1>
        <Sections />
      </header>
      <main class="options-page">
        <LooksPanel port={preferences} about={port.about} />
        <ClippingPanel port={preferences} library={library} />
        <KeysPanel port={port.about} />
        <BackupPanel port={port.backup} />
        <LibraryPanel port={library} />
        <CampaignsPanel port={library} say={say} />
        <TrashPanel port={library} preferences={preferences} say={say} />
        <OriginalPanel port={preferences} />
        <PortalPanel patterns={port.portalPatterns} mode={mode} />
        <HostRulesPanel port={port} say={say} />
        <AboutPanels portals={mode.on === true} backup={port.backup} />
        <DiagnosticsPanel port={port.about} library={library} />
      </main>
      <Toast message={message} onDismiss={dismiss} />
    </div>
  );
}

const SECTIONS = [
  [
    'sections.general',
    [
      ['looks', 'looks.heading'],
      ['clipping', 'clipping.heading'],
      ['keys', 'options.keysHeading'],
    ],
  ],
  [
    'sections.library',
    [
      ['backup', 'backup.heading'],
      ['library', 'care.heading'],
      ['campaigns', 'campaigns.heading'],
      ['trash', 'bin.heading'],
    ],
  ],
  [
    'sections.reading',
    [
      ['original', 'original.heading'],
      ['portal', 'options.portalHeading'],
      ['rules', 'rules.heading'],
    ],
  ],
  [
    'sections.about',
    [
      ['permissions', 'options.permissionsHeading'],
      ['data', 'options.dataHeading'],
      ['diagnostics', 'diagnostics.heading'],
    ],
  ],
] as const;

/** The way to a group that is out of sight; narrow windows scroll instead. */
function Sections() {
  return (
    <nav class="sections" aria-label={t('options.sections')}>
      {SECTIONS.map(([name, groups]) => (
        <div key={name} class="section-list">
          <strong id={name}>{t(name)}</strong>
          <ul aria-labelledby={name}>
            {groups.map(([id, heading]) => (
              <li key={id}>
                <a href={`#panel-${id}`}>{t(heading)}</a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
