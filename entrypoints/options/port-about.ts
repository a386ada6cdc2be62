import { browser } from 'wxt/browser';

import { sendMessage } from '../../messaging/protocol.ts';
import { createDrafts } from '../../storage/drafts.ts';
import { createFailureLog } from '../../storage/failure-log.ts';
import { createHostRules } from '../../storage/host-rules.ts';
import type { createSettings } from '../../storage/settings.ts';
import { downloadParts } from '../components/download-parts.ts';
import { commandsOf } from '../doors/opening-keys.ts';
import { showOwnPage } from '../doors/own-page.ts';
import type { DiagnosticFacts } from './diagnostics.ts';
import type { AboutPort, Space } from './options-port.ts';

/** Firefox has it since 137. */
interface Commands {
  openShortcutSettings?(): Promise<void>;
}

/** Keys, the tour, and the report on this installation. */
export function createAboutPort(
  settings: ReturnType<typeof createSettings>,
  space: () => Promise<Space>,
): AboutPort {
  return {
    async shortcuts() {
      const commands = await commandsOf();
      return commands.map(({ name = '', description = '', shortcut = '' }) => ({
        name,
        description,
        shortcut,
      }));
    },
    openShortcuts: shortcutsDoor(),
    openGuide: (what) => void showOwnPage(what === 'news' ? '/welcome.html#news' : '/welcome.html'),
    collect: () => collect(settings, space),
    saveText: (fileName, text) => downloadParts(fileName, [text], 'application/json'),
  };
}

function shortcutsDoor(): AboutPort['openShortcuts'] {
  if (!import.meta.env.FIREFOX) {
    return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  }
  const { commands }: { readonly commands?: Commands } = browser as object;
  return commands?.openShortcutSettings ? () => void commands.openShortcutSettings?.() : null;
}

async function collect(
  settings: ReturnType<typeof createSettings>,
  space: () => Promise<Space>,
): Promise<DiagnosticFacts> {
  const area = browser.storage.local;
  const timings: Record<string, number> = {};
  const timed = async <T>(name: string, asked: Promise<T>): Promise<T> => {
    const from = performance.now();
    const answer = await asked;
    timings[name] = Math.round(performance.now() - from);
    return answer;
  };
  // One after another: each is to be timed by itself.
  await timed('totals', sendMessage('totals', null));
  const query = { text: '', campaign: null };
  await timed('firstPage', sendMessage('listClips', { query, limit: 40, cursor: null }));
  const figures = await timed('figures', sendMessage('figures', null));
  return {
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    languages: [...navigator.languages],
    madeAt: Date.now(),
    figures,
    settings: await settings.get(),
    hostRules: (await createHostRules(area).list()).length,
    drafts: await createDrafts(area).count(),
    disk: await space(),
    failures: await createFailureLog(area).list(),
    timings,
  };
}
