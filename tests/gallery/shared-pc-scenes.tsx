import { render } from 'preact';

import type { Unlocking } from '../../domain/lock.ts';
import { ErasingView } from '../../entrypoints/lock/erasing-cover.tsx';
import { LockGate } from '../../entrypoints/lock/lock-gate.tsx';
import '../../entrypoints/lock/lock.css';
import { LockedPage } from '../../entrypoints/lock/locked-page.tsx';
import { OptionsPage } from '../../entrypoints/options/options-page.tsx';
import { memoryWorld, samplePage } from './memory-port.ts';
import { optionsWorld } from './options-world.ts';

/** Scenes: pc-gate, pc-wait, pc-popup, pc-erasing, pc-blocked, pc-options, pc-options-held. */
export async function showSharedPc(scene: string, app: Element): Promise<void> {
  const { dataset } = document.documentElement;
  const unlock = async (): Promise<Unlocking> =>
    scene === 'pc-wait' ? { kind: 'wrong', waitMs: 40_000 } : { kind: 'wrong', waitMs: 0 };
  if (scene.startsWith('pc-options')) {
    await import('../../entrypoints/options/options.css');
    const held = {
      passphrase: 'gần dân, sát dân',
      rights: {
        downloads: true,
        portals: true,
        circles: ['https://chia-se.example.vn/*'],
        hosts: ['https://media.baothaibinh.com.vn/*', 'https://anh.nhandan.vn/*'],
        taken: { portals: false, downloads: true },
      },
    };
    const { port } = optionsWorld(scene === 'pc-options-held' ? held : {});
    return render(<OptionsPage port={port} />, app);
  }
  if (scene === 'pc-erasing' || scene === 'pc-blocked') {
    return render(<ErasingView blocked={scene === 'pc-blocked'} />, app);
  }
  if (scene === 'pc-popup') {
    await import('../../entrypoints/popup/popup.css');
    dataset['place'] = 'popup';
    const { port } = memoryWorld(samplePage(), []);
    return render(
      <LockGate unlock={unlock}>
        <LockedPage port={port} />
      </LockGate>,
      app,
    );
  }
  render(<LockGate unlock={unlock} />, app);
}
