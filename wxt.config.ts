import { preact } from '@preact/preset-vite';
import { defineConfig } from 'wxt';

import { SENT_TO_CIRCLES } from './domain/circle/sent-data.ts';
import { portalMatches } from './portals/hosts.ts';
import { narrowedPages, PAGE_POLICY } from './scripts/page-policy.ts';
import { popupChunk } from './scripts/popup-chunk.ts';
import { builtParts } from './scripts/third-party/built-parts.ts';

const parts = builtParts();

export default defineConfig({
  // Auto-imports hide where a name comes from; every import is written out.
  imports: false,
  modules: ['@wxt-dev/i18n/module'],
  hooks: parts.hooks,
  vite: () => ({
    plugins: [preact(), popupChunk(), narrowedPages(), parts.plugin()],
    build: { target: 'chrome109' },
    // Writers of formats are loaded by the thread when they are chosen.
    worker: { format: 'es', plugins: () => [parts.plugin()] },
  }),
  manifest: ({ browser, command }) => ({
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
    // The development server needs more: a socket, and styles that it puts in.
    content_security_policy: command === 'build' ? { extension_pages: PAGE_POLICY } : undefined,
    // What an office may set by policy. Firefox needs no schema, and knows no such key.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    action: { default_title: '__MSG_actionTitle__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+C' } },
      // Without a key of its own: most libraries have no lock. A person may give it one.
      'lock-library': { description: '__MSG_lock_now__' },
    },
    browser_specific_settings:
      browser === 'firefox'
        ? {
            gecko: {
              id: 'cat-bao@cat-bao.example',
              strict_min_version: '142.0',
              // Nothing leaves the machine until a person joins a circle, who is asked then.
              data_collection_permissions: { required: ['none'], optional: [...SENT_TO_CIRCLES] },
            },
            // Without it the store offers the extension to no phone.
            gecko_android: { strict_min_version: '142.0' },
          }
        : undefined,
  }),
});
