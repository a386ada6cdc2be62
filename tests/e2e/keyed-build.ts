import { createHash, generateKeyPairSync } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CHROME_BUILD } from '../../scripts/drive/builds.ts';

/** The build under an id that is known before it is installed, and the key to pack it with. */
export interface KeyedBuild {
  readonly id: string;
  readonly folder: string;
  /** PEM */
  readonly key: string;
  readonly version: string;
  remove(): void;
}

/** An id is made of the key in the manifest: the first half of its hash, in letters from a to p. */
export function aKeyedBuild(): KeyedBuild {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const half = createHash('sha256').update(der).digest('hex').slice(0, 32);
  const id = half
    .split('')
    .map((digit) => String.fromCodePoint(97 + Number.parseInt(digit, 16)))
    .join('');
  const root = mkdtempSync(join(tmpdir(), 'cat-bao-keyed-'));
  const folder = join(root, 'extension');
  cpSync(CHROME_BUILD, folder, { recursive: true });
  const path = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
  writeFileSync(path, JSON.stringify({ ...manifest, key: der.toString('base64') }));
  const key = join(root, 'key.pem');
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }));
  return {
    id,
    folder,
    key,
    version: manifest.version,
    remove: () => rmSync(root, { recursive: true, force: true, maxRetries: 5 }),
  };
}
