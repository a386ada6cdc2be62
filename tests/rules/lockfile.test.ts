// @vitest-environment node
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { LockEntries, LockEntry } from '../../scripts/release/lockfile.ts';
import { NODES } from '../../scripts/set-up.mjs';

type Versions = Readonly<Record<string, string>>;

interface PackageJson {
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly optionalDependencies?: Versions;
  readonly overrides?: Versions;
}

const ROOT = resolve(import.meta.dirname, '../..');
const read = (path: string): unknown => JSON.parse(readFileSync(resolve(ROOT, path), 'utf8'));

/** npm refuses the digest that the registry itself gives for it; it is in no build. */
const WITHOUT_DIGEST = new Set(['node_modules/@sqlite.org/sqlite-wasm']);

/** Packages that would run code at install, in folders where `npm ci --ignore-scripts` keeps them from it. */
const MAY_RUN: ReadonlySet<string> = new Set([
  'scripts/couch/pouchdb-server/node_modules/leveldown',
]);

const REGISTRY = 'https://registry.npmjs.org/';
const EXACT = /^\d+\.\d+\.\d+(-[\w.-]+)?$/;
/** Another package in the place of one that nobody needs here. */
const INSTEAD = /^npm:[\w-]+@\d+\.\d+\.\d+$/;

/** Sentences about an entry that says too little of where a package comes from. */
function entryComplaints(place: string, entry: LockEntry): readonly string[] {
  const { version, resolved, integrity, link, hasInstallScript } = entry;
  return [
    EXACT.test(version ?? '') ? null : `${place} has no plain version: ${version}`,
    resolved === undefined || resolved.startsWith(REGISTRY) ? null : `${place} is from ${resolved}`,
    (integrity ?? '').startsWith('sha512-') || WITHOUT_DIGEST.has(place)
      ? null
      : `${place} has no SHA-512`,
    link ? `${place} is a link` : null,
    hasInstallScript && !MAY_RUN.has(place) ? `${place} runs code at install` : null,
  ].filter((complaint) => complaint !== null);
}

describe.each(['', 'scripts/release/web-ext/', 'scripts/couch/pouchdb-server/'])(
  'the packages of ./%s',
  (folder) => {
    const json = read(`${folder}package.json`) as PackageJson;
    const { packages } = read(`${folder}package-lock.json`) as { packages: LockEntries };
    const entries = Object.entries(packages).filter(([place]) => place !== '');

    it('are asked for by exact versions of the registry', () => {
      const asked = Object.entries({
        ...json.dependencies,
        ...json.devDependencies,
        ...json.optionalDependencies,
        ...json.overrides,
      });
      expect(asked.length).toBeGreaterThan(0);
      expect(asked.filter(([, version]) => !EXACT.test(version) && !INSTEAD.test(version))).toEqual(
        [],
      );
    });

    it('are locked as they are asked for', () => {
      const root = packages[''] as unknown as PackageJson;
      expect(root.dependencies).toEqual(json.dependencies);
      expect(root.devDependencies).toEqual(json.devDependencies);
      expect(root.optionalDependencies).toEqual(json.optionalDependencies);
      const asked = { ...json.dependencies, ...json.devDependencies };
      for (const [name, version] of Object.entries(asked)) {
        expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
      }
    });

    it('come from the registry by https, each with a digest, and run nothing at install', () => {
      expect(entries.length).toBeGreaterThan(100);
      expect(
        entries.flatMap(([place, entry]) => entryComplaints(`${folder}${place}`, entry)),
      ).toEqual([]);
    });
  },
);

describe('the Node that is pinned', () => {
  it('is looked for in every package that may bring it', () => {
    const { optionalDependencies = {} } = read('package.json') as PackageJson;
    expect([...NODES].sort()).toEqual(Object.keys(optionalDependencies).sort());
    const { packages } = read('package-lock.json') as {
      packages: Readonly<Record<string, { readonly bin?: Versions }>>;
    };
    for (const name of NODES) {
      expect(packages[`node_modules/${name}`]?.bin?.['node']).toMatch(/^bin\/node(\.exe)?$/);
    }
  });
});

describe('the check of the lockfile', () => {
  const good: LockEntry = { version: '1.2.3', integrity: 'sha512-AAAA' };

  it.each<[string, Partial<LockEntry>]>([
    ['from a repository', { version: 'git+ssh://git@github.com/a/b.git#1234567' }],
    ['from a folder', { version: 'file:../b' }],
    ['from another host', { resolved: 'https://packages.example/a.tgz' }],
    ['in the clear', { resolved: 'http://registry.npmjs.org/a/-/a-1.2.3.tgz' }],
    ['with a weak digest', { integrity: 'sha1-AAAA' }],
    ['that is a link', { link: true }],
    ['that runs code at install', { hasInstallScript: true }],
  ])('sees a package %s', (_what, part) => {
    expect(entryComplaints('node_modules/a', { ...good, ...part })).toHaveLength(1);
  });

  it('lets a good one pass', () => {
    expect(entryComplaints('node_modules/a', good)).toEqual([]);
    const resolved = `${REGISTRY}a/-/a-1.2.3.tgz`;
    expect(entryComplaints('node_modules/a', { ...good, resolved })).toEqual([]);
  });
});
