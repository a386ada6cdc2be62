import { render } from 'preact';

import '../../entrypoints/components/tokens.css';
import '../../entrypoints/components/base.css';
import '../../entrypoints/components/form.css';
import '../../entrypoints/components/toast.css';
import '../../entrypoints/components/disclosure.css';
import '../../entrypoints/components/diff.css';
import { App } from '../../entrypoints/popup/app.tsx';
import { OptionsPage } from '../../entrypoints/options/options-page.tsx';
import { galleryPort } from './gallery-port.ts';
import { optionsWorld } from './options-world.ts';

/** Mounts a scene; see `gallery-port.ts` for their names. */
export async function show(scene: string): Promise<void> {
  const app = document.querySelector('#app');
  if (!app) return;
  if (scene.startsWith('options')) {
    await import('../../entrypoints/options/options.css');
    const empty = scene === 'options-empty';
    const { port } = optionsWorld({ rules: empty ? 0 : 3, campaigns: empty ? 0 : 5 });
    return render(<OptionsPage port={port} />, app);
  }
  await import('../../entrypoints/popup/popup.css');
  render(<App port={galleryPort(scene)} />, app);
}
