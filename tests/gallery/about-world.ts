import { DEFAULT_SETTINGS } from '../../storage/settings.ts';
import type { AboutPort } from '../../entrypoints/options/options-port.ts';
import { NOON } from './sample-clips.ts';

/** Keys, the tour and the report of a made-up installation. */
export const galleryAbout = (asked: string[]): AboutPort => ({
  shortcuts: async () => [{ name: '_execute_action', description: '', shortcut: 'Alt+Shift+C' }],
  openShortcuts: () => void asked.push('openShortcuts'),
  openGuide: (what) => void asked.push(`openGuide ${what}`),
  collect: async () => ({
    version: '0.2.0',
    browser: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/156.0.0.0',
    languages: ['vi', 'en'],
    madeAt: NOON,
    figures: {
      schema: 3,
      rows: { clips: 1240, bodies: 1240, campaigns: 5, snapshots: 312 },
      segments: [{ documents: 1200, bytes: 2_410_000 }],
      space: { texts: 34e6, snapshots: 15e6, index: 9e6 },
    },
    settings: DEFAULT_SETTINGS,
    hostRules: 3,
    drafts: 1,
    disk: { used: 61_300_000, free: 58_000_000_000, kept: true },
    failures: [{ kind: 'disk-full', at: NOON - 86_400_000 }],
    timings: { totals: 4, firstPage: 21, figures: 38 },
  }),
  saveText: (fileName) => void asked.push(`saveText ${fileName}`),
});
