import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CHROME_BUILD } from '../../scripts/drive/builds.ts';
/** The product's build with leave for every site given beforehand: no test can answer the browser's question. */
export interface GrantedBuild {
  readonly folder: string;
  drop(): void;
}

export function grantedBuild(): GrantedBuild {
  const folder = mkdtempSync(join(tmpdir(), 'cat-bao-granted-'));
  cpSync(CHROME_BUILD, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as object;
  const granted = { ...manifest, host_permissions: ['*://*/*'] };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(granted));
  return { folder, drop: () => rmSync(folder, { recursive: true, force: true }) };
}
