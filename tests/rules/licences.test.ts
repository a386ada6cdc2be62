// @vitest-environment node
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { isProduction, nameOf, type LockEntries } from '../../scripts/release/lockfile.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const { packages } = JSON.parse(readFileSync(resolve(ROOT, 'package-lock.json'), 'utf8')) as {
  packages: LockEntries;
};

/** What an MIT product may hold without a further duty than to keep the notices. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'Unlicense',
]);

/** Where the licence is a choice, or the package is not in a build; each with the reason. */
const BY_NAME: Readonly<Record<string, string>> = {
  // We take Apache-2.0.
  dompurify: '(MPL-2.0 OR Apache-2.0)',
  // For the command line of markdown-it, which is in no build.
  argparse: 'PSF-2.0',
};

const production = Object.entries(packages)
  .filter(([place, entry]) => place !== '' && isProduction(entry))
  .map(([place, { version, license }]) => ({
    name: nameOf(place),
    version,
    licence: license ?? 'none',
  }));

const isAllowed = ({ name, licence }: { name: string; licence: string }): boolean =>
  ALLOWED.has(licence) || BY_NAME[name] === licence;

describe('the licences of what the product needs', () => {
  it('are all of the kinds that we allow', () => {
    expect(production.length).toBeGreaterThan(40);
    expect(production.filter((one) => !isAllowed(one))).toEqual([]);
    expect(isAllowed({ name: 'x', licence: 'GPL-3.0-only' })).toBe(false);
    expect(isAllowed({ name: 'x', licence: 'none' })).toBe(false);
  });

  it('are listed for everybody to read', async () => {
    const lines = [
      ...new Set(production.map((one) => `| ${one.name} | ${one.version} | ${one.licence} |`)),
    ];
    await expect(
      [
        '# Licences',
        '',
        'Every package that the product needs, as package-lock.json has it. Which of them are in a build, and the',
        'licences in full: `THIRD-PARTY-NOTICES.txt` there. `npm run unit -- tests/rules/licences.test.ts -u` writes this file.',
        '',
        '| package | version | licence |',
        '| --- | --- | --- |',
        ...lines.sort(),
        '',
      ].join('\n'),
    ).toMatchFileSnapshot(resolve(ROOT, 'docs/licences.md'));
  });
});
