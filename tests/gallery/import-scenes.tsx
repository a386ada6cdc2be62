import { render } from 'preact';

import { ImportPage } from '../../entrypoints/import/import-page.tsx';
import { ImportView } from '../../entrypoints/import/import-view.tsx';
import type { ImportState } from '../../entrypoints/import/import-state.ts';
import { anArrival, importWorld, refusing } from './import-world.ts';

const ACTS = {
  read: () => undefined,
  write: () => undefined,
  undo: () => undefined,
  stop: () => undefined,
  restart: () => undefined,
};

const STATES: Readonly<Record<string, ImportState>> = {
  'import-reading': { kind: 'reading', phase: 'check', done: 1240, total: 5300 },
  'import-many': { kind: 'staged', arrival: anArrival(2500) },
  'import-undone': { kind: 'undone', undone: { removed: 310, restored: 12, kept: 8 } },
  'import-failed': {
    kind: 'failed',
    failure: { kind: 'import-refused', reason: 'invalid', detail: '#12 url: http or https' },
  },
  'import-backup': {
    kind: 'failed',
    failure: { kind: 'import-refused', reason: 'backup', detail: '' },
  },
};

/**
 * Scenes: import, import-empty (nothing was imported yet), import-refused, and those of `STATES`;
 * in the first three the page works.
 */
export async function showImport(scene: string, app: Element): Promise<void> {
  await import('../../entrypoints/import/import.css');
  document.documentElement.dataset['place'] = 'tab';
  const state = STATES[scene];
  if (state) {
    const doors = importWorld();
    return render(<ImportView state={state} past={[]} acts={ACTS} doors={doors} />, app);
  }
  const port =
    scene === 'import-empty'
      ? importWorld({ listImports: async () => [] })
      : importWorld(scene === 'import-refused' ? refusing('unknown-format') : {});
  render(<ImportPage port={port} />, app);
}
