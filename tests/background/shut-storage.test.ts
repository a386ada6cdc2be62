// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { shutStorage } from '../../entrypoints/background/shut-storage.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('the storage area', () => {
  it('is shut to whatever stands in a web page, where the browser can', () => {
    const asked: unknown[] = [];
    shutStorage({ setAccessLevel: async (options) => void asked.push(options) });
    expect(asked).toEqual([{ accessLevel: 'TRUSTED_CONTEXTS' }]);
  });

  it('costs nothing where the browser cannot, or will not for this area', async () => {
    shutStorage({});
    shutStorage({ setAccessLevel: () => Promise.reject(new Error('not for this area')) });
    await Promise.resolve();
  });

  it('is used by none of our scripts in pages', () => {
    const files = globSync('entrypoints/{content,chooser,doorway,reader,picker}.ts', {
      cwd: ROOT,
    }).concat(globSync('entrypoints/picker/*.ts', { cwd: ROOT }));
    expect(files.length).toBeGreaterThan(10);
    const users = files.filter((file) =>
      /\bstorage\b/.test(
        readFileSync(resolve(ROOT, file), 'utf8').replace(/^\s*(\/\/|\*).*$/gm, ''),
      ),
    );
    expect(users).toEqual([]);
  });
});
