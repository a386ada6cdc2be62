import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const BUILD = resolve(import.meta.dirname, '../../.output/chrome-mv3');

/** The product's build with leave for every site given beforehand: no test can answer the browser's question. */
export interface GrantedBuild {
  readonly folder: string;
  drop(): void;
}

export function grantedBuild(): GrantedBuild {
  const folder = mkdtempSync(join(tmpdir(), 'cat-bao-granted-'));
  cpSync(BUILD, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as object;
  const granted = { ...manifest, host_permissions: ['*://*/*'] };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(granted));
  return { folder, drop: () => rmSync(folder, { recursive: true, force: true }) };
}
