import { render } from 'preact';

import '../../entrypoints/components/tokens.css';
import '../../entrypoints/components/base.css';
import '../../entrypoints/components/form.css';
import '../../entrypoints/components/list.css';
import '../../entrypoints/components/toast.css';
import '../../entrypoints/components/disclosure.css';
import '../../entrypoints/components/diff.css';
import { App } from '../../entrypoints/popup/app.tsx';
import { OptionsPage } from '../../entrypoints/options/options-page.tsx';
import { galleryPort } from './gallery-port.ts';
import { showPanelScene } from './panel-scenes.tsx';
import { AN_OFFICE, MISTAKEN } from './managed-world.ts';
import { optionsWorld } from './options-world.ts';

const POLICIES: Readonly<Record<string, unknown>> = {
  'options-managed': AN_OFFICE,
  'options-managed-mistaken': MISTAKEN,
};

/** Mounts a scene; see `gallery-port.ts` for their names. */
export async function show(scene: string): Promise<void> {
  const app = document.querySelector('#app');
  if (!app) return;
  if (scene.startsWith('no-library')) {
    const { PrivateNote } = await import('../../entrypoints/looks/private-window.tsx');
    return render(<PrivateNote onOpen={async () => scene !== 'no-library-never'} />, app);
  }
  if (scene.startsWith('room')) {
    const { showRoom } = await import('./room-scenes.tsx');
    return showRoom(scene, app);
  }
  if (scene.startsWith('pc-')) {
    const { showSharedPc } = await import('./shared-pc-scenes.tsx');
    return showSharedPc(scene, app);
  }
  if (scene.startsWith('share-')) {
    const { showSharing } = await import('./sharing-scenes.tsx');
    return showSharing(scene, app);
  }
  if (scene.startsWith('waiting')) {
    const { showWaiting } = await import('./waiting-scenes.tsx');
    return showWaiting(scene, app);
  }
  if (scene.startsWith('reader')) {
    const { showReader } = await import('./reader-scenes.tsx');
    return showReader(scene, app);
  }
  if (scene.startsWith('import')) {
    const { showImport } = await import('./import-scenes.tsx');
    return showImport(scene, app);
  }
  if (await showPanelScene(scene, app)) return;
  if (scene.startsWith('campaign-')) {
    const { showCampaignScene } = await import('./campaign-scenes.tsx');
    if (await showCampaignScene(scene, app)) return;
  }
  if (scene.startsWith('options')) {
    await import('../../entrypoints/options/options.css');
    const empty = scene === 'options-empty';
    const policy = POLICIES[scene] ?? {};
    const { port } = optionsWorld({ rules: empty ? 0 : 3, campaigns: empty ? 0 : 5, policy });
    return render(<OptionsPage port={port} />, app);
  }
  if (scene.startsWith('pictures')) {
    const { PicturesScene } = await import('./pictures-scenes.tsx');
    return render(<PicturesScene scene={scene} />, app);
  }
  await import('../../entrypoints/popup/popup.css');
  render(<App port={galleryPort(scene)} />, app);
}
