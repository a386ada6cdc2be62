import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { findBrowser } from '../../scripts/browser.mjs';
import { DRIVER } from '../../scripts/drive/drive.ts';
import { findFirefox } from '../../scripts/firefox.mjs';

/**
 * A browser that an office rules. Browsers read their policies from folders of the system; it is
 * started where such a folder is another one, and nobody else on the machine sees it.
 */
export interface House {
  /** Writes the browser's own policy file anew. */
  rule(policies: object): void;
  close(): void;
}

/** Where the browser of this run looks for policies, or why that cannot be changed here. */
function place(): { readonly program: string; readonly folder: string } | string {
  const program = DRIVER === 'firefox' ? findFirefox().path : findBrowser();
  if (process.platform !== 'linux') return 'policies are tried on Linux alone';
  if (!program) return 'there is no browser';
  const folder =
    DRIVER === 'firefox'
      ? [dirname(realpathSync(program)), ...FIREFOX_FOLDERS]
          .map((each) => join(each, 'distribution'))
          .find((each) => existsSync(each))
      : SYSTEM_FOLDERS.find(([name]) => basename(program).startsWith(name))?.[1];
  if (folder === undefined || !existsSync(folder)) return `${program} has no folder for policies`;
  const tried = spawnSync('unshare', [...OWN_MOUNTS, 'mount', '--bind', tmpdir(), folder]);
  return tried.status === 0 ? { program, folder } : 'this machine lets nobody mount a folder';
}

/** Where Debian has it, whose program is a script that starts it. */
const FIREFOX_FOLDERS = ['/usr/lib/firefox-esr', '/usr/lib/firefox'];
const SYSTEM_FOLDERS = [
  ['chromium', '/etc/chromium'],
  ['google-chrome', '/etc/opt/chrome'],
  ['microsoft-edge', '/etc/opt/edge'],
  ['brave', '/etc/brave'],
] as const;
const VARIABLE = DRIVER === 'firefox' ? 'CAT_BAO_FIREFOX' : 'CAT_BAO_BROWSER';
/** Whoever is not root becomes it in a world of their own. */
const OWN_MOUNTS = process.getuid?.() === 0 ? ['--mount'] : ['--mount', '--map-root-user'];

/** Why no browser can be ruled here; null where it can. */
export const whyNot = (): string | null => {
  const found = place();
  return typeof found === 'string' ? found : null;
};

/** From now on the browser of this run is started under these policies. */
export function aHouse(policies: object): House {
  const found = place();
  if (typeof found === 'string') throw new Error(found);
  const { program, folder } = found;
  const before = process.env[VARIABLE];
  const root = mkdtempSync(join(tmpdir(), 'cat-bao-house-'));
  const file =
    DRIVER === 'firefox'
      ? join(root, 'etc/policies.json')
      : join(root, 'etc/policies/managed/office.json');
  const rule = (now: object): void => writeFileSync(file, JSON.stringify(now));
  mkdirSync(dirname(file), { recursive: true });
  rule(policies);
  const wrapper = join(root, basename(program));
  writeFileSync(
    wrapper,
    `#!/bin/sh
exec unshare ${OWN_MOUNTS.join(' ')} sh -c 'mount --bind "${root}/etc" "${folder}" && exec "${program}" "$@"' sh "$@"
`,
  );
  chmodSync(wrapper, 0o755);
  process.env[VARIABLE] = wrapper;
  return {
    rule,
    close() {
      if (before === undefined) delete process.env[VARIABLE];
      else process.env[VARIABLE] = before;
      rmSync(root, { recursive: true, force: true });
    },
  };
}
