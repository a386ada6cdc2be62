import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { INSTALLED, NEVER, OPTIONAL } from '../../entrypoints/options/permission-table.ts';
import { portalMatches } from '../../portals/hosts.ts';
import config from '../../wxt.config.ts';

interface Manifest {
  readonly permissions: readonly string[];
  readonly optional_permissions: readonly string[];
  readonly optional_host_permissions: readonly string[];
  readonly host_permissions?: readonly string[];
}

async function manifestOf(browser: 'chrome' | 'firefox'): Promise<Manifest> {
  const { manifest } = config;
  if (typeof manifest !== 'function') throw new Error('the manifest is made by a function');
  const env = { browser, manifestVersion: 3, command: 'build', mode: 'production' } as const;
  return (await manifest(env)) as Manifest;
}

/** What WXT adds because there is a side panel; Firefox's sidebar needs no permission. */
const ADDED = { chrome: ['sidePanel'], firefox: [] } as const;

const privacy = readFileSync(resolve(import.meta.dirname, '../../docs/privacy.md'), 'utf8');
const [vi = '', en = ''] = privacy.split('## English');
/** Names in the first column of the table of permissions. */
const namesIn = (half: string): string[] =>
  [...half.matchAll(/^\| `(\w+)`[^|]*\|/gm)].map(([, name = '']) => name);

describe('the permissions', () => {
  it('of the manifest are those of the panel in the options, in both browsers', async () => {
    for (const browser of ['chrome', 'firefox'] as const) {
      const { permissions } = await manifestOf(browser);
      const shown = INSTALLED.filter(({ only }) => only === null || browser === 'chrome');
      expect(shown.map(({ name }) => name).toSorted(), browser).toEqual(
        [...permissions, ...ADDED[browser]].toSorted(),
      );
    }
  });

  it('are those of the text on privacy, in both languages, each with a reason', () => {
    const all = [...INSTALLED.map(({ name }) => name), 'downloads'].toSorted();
    for (const half of [vi, en]) expect(namesIn(half).toSorted()).toEqual(all);
  });

  it('that are optional can each be given back in the panel', async () => {
    for (const browser of ['chrome', 'firefox'] as const) {
      const manifest = await manifestOf(browser);
      expect(manifest.optional_permissions).toEqual(['downloads']);
      // `*://*/*` grants nothing: it lets single sites be asked for.
      expect(manifest.optional_host_permissions).toEqual([...portalMatches, '*://*/*']);
      expect(manifest.host_permissions).toBeUndefined();
    }
    expect(OPTIONAL.map(({ right }) => right)).toEqual([
      'downloads',
      'portals',
      'circles',
      'hosts',
    ]);
  });

  it('that are never asked for stand in no manifest', async () => {
    const never: ReadonlySet<string> = new Set(
      NEVER.flatMap(({ names }): readonly string[] => names),
    );
    for (const browser of ['chrome', 'firefox'] as const) {
      const { permissions, optional_permissions: optional } = await manifestOf(browser);
      expect([...permissions, ...optional].filter((name) => never.has(name))).toEqual([]);
    }
  });
});
