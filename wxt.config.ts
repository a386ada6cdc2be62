import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';

import { portalMatches } from './portals/hosts.ts';
import { popupChunk } from './scripts/popup-chunk.ts';

export default defineConfig({
  // Auto-imports hide where a name comes from; every import is written out.
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  vite: () => ({
    plugins: [preact(), popupChunk()],
    build: { target: 'chrome109' },
    // Writers of formats are loaded by the thread when they are chosen.
    worker: { format: 'es' },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extName__',
    description: '__MSG_extDescription__',
    default_locale: 'vi',
    minimum_chrome_version: browser === 'firefox' ? undefined : '109',
    permissions: [
      'activeTab',
      'scripting',
      'storage',
      'unlimitedStorage',
      'contextMenus',
      'alarms',
      // Firefox does not know it, and does not need it: its background has a document.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    // Asked for only when the user has backups put into the Downloads folder by themselves.
    optional_permissions: ['downloads'],
    // No install warning. Portals are asked for when the user turns portal mode on; any other host
    // by its own name, when pages of it that wait are to be fetched, and given back afterwards.
    optional_host_permissions: [...portalMatches, '*://*/*'],
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+C' } },
    },
    browser_specific_settings:
      browser === 'firefox'
        ? {
            gecko: {
              id: 'cat-bao@cat-bao.example',
              strict_min_version: '142.0',
              // Nothing is collected and nothing leaves the machine.
              data_collection_permissions: { required: ['none'] },
            },
          }
        : undefined,
  }),
});
