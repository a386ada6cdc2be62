import { useLayoutEffect } from 'preact/hooks';

import { Mark } from '../components/mark.tsx';
import { t } from '../components/t.ts';
import { Toast } from '../components/toast.tsx';
import { BackupPanel } from './backup-panel.tsx';
import { CampaignsPanel } from './campaigns-panel.tsx';
import { ClippingPanel } from './clipping-panel.tsx';
import { DataPanel } from './data-panel.tsx';
import { DiagnosticsPanel } from './diagnostics-panel.tsx';
import { ErasePanel } from './erase-panel.tsx';
import { HostRulesPanel } from './host-rules-panel.tsx';
import { KeysPanel } from './keys-panel.tsx';
import { LibraryPanel } from './library-panel.tsx';
import { LockPanel } from './lock-panel.tsx';
import { LooksPanel } from './looks-panel.tsx';
import { ManagedPanel } from './managed-panel.tsx';
import { useManaged } from './managed-view.ts';
import type { OptionsPort } from './options-port.ts';
import { OriginalPanel } from './original-panel.tsx';
import { PermissionsPanel } from './permissions-panel.tsx';
import { PortalPanel } from './portal-panel.tsx';
import { SharingPanel } from './sharing-panel.tsx';
import { TrashPanel } from './trash-panel.tsx';
import { usePortalMode } from './use-portal-mode.ts';
import { useToast } from './use-toast.ts';

/** What a person sees every day, what keeps the library, how pages are read, what all this is. */
export function OptionsPage({ port }: { readonly port: OptionsPort }) {
  const mode = usePortalMode(port);
  const managed = useManaged(port.managed);
  const { message, say, dismiss } = useToast();
  const { library, preferences } = port;
  useLayoutEffect(goToPlace, []);
  return (
    <div class="settings">
      <header class="options-head">
        <h1>
          <Mark />
          {t('options.title')}
        </h1>
        <Sections managed={managed !== null} />
      </header>
      <main class="options-page">
        {managed && <ManagedPanel view={managed} />}
        <LooksPanel port={preferences} about={port.about} />
        <ClippingPanel port={preferences} library={library} />
        <KeysPanel port={port.about} />
        <BackupPanel port={port.backup} />
        <LibraryPanel port={library} />
        <CampaignsPanel port={library} say={say} />
        <TrashPanel port={library} preferences={preferences} say={say} />
        <SharingPanel port={port.sharing} library={library} say={say} />
        <LockPanel port={port.lock} say={say} />
        <OriginalPanel port={preferences} />
        <PortalPanel patterns={port.portalPatterns} mode={mode} />
        <HostRulesPanel port={port} say={say} />
        <PermissionsPanel port={port.permissions} browser={port.browser} say={say} />
        <DataPanel />
        <DiagnosticsPanel port={port.about} library={library} />
        <ErasePanel port={port.erase} />
      </main>
      <Toast message={message} onDismiss={dismiss} />
    </div>
  );
}

/** The place that another page leads to was not there when the browser looked for it. */
function goToPlace(): void {
  const place = document.getElementById(location.hash.slice(1));
  if (!place) return;
  place.scrollIntoView();
  // The keyboard goes on from there.
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
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
      ['sharing', 'sharing.heading'],
      ['lock', 'lockPanel.heading'],
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
      ['permissions', 'rights.heading'],
      ['data', 'options.dataHeading'],
      ['diagnostics', 'diagnostics.heading'],
      ['erase', 'erasePanel.heading'],
    ],
  ],
] as const;

/** The way to a group that is out of sight; narrow windows scroll instead. */
function Sections({ managed }: { readonly managed: boolean }) {
  return (
    <nav class="sections" aria-label={t('options.sections')}>
      {SECTIONS.map(([name, groups]) => (
        <div key={name} class="section-list">
          <strong id={name}>{t(name)}</strong>
          <ul aria-labelledby={name}>
            {managed && name === 'sections.general' && (
              <li>
                <a href="#panel-managed">{t('managed.heading')}</a>
              </li>
            )}
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
