import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { NEWS } from '../../entrypoints/welcome/news-entries.ts';
import type { LockEntries } from './lockfile.ts';
import { ROOT } from './places.ts';
import { ask } from './run.ts';
import type { Product } from './sbom.ts';
import { inRepository } from './source-date.ts';
import { changesOf, versionComplaints } from './version-checks.ts';

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
}

interface Lock {
  readonly version: string;
  readonly packages: LockEntries;
}

const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const json = JSON.parse(text('package.json')) as PackageJson;
const lock = JSON.parse(text('package-lock.json')) as Lock;

export const { version } = json;

/** The product as its own package files tell of it. */
export const product = (): Omit<Product, 'parts' | 'date'> => ({
  name: json.name,
  version,
  description: json.description,
  licence: json.license,
  entries: lock.packages,
});

/** What CHANGELOG.md says of this version. */
export const changes = (): string => changesOf(version, text('CHANGELOG.md'));

/** Why no release can be made of what is here; none where one can. */
export function complaints(allowDirty: boolean): readonly string[] {
  const git = (...args: readonly string[]): string | null =>
    inRepository() ? ask('git', args) : null;
  const changed = git('status', '--porcelain') ?? '';
  return [
    ...versionComplaints({
      version,
      locked: [lock.version, lock.packages['']?.version ?? ''],
      changelog: text('CHANGELOG.md'),
      news: NEWS.map((entry) => entry.version),
      tag: git('describe', '--exact-match', '--tags')?.trim() ?? null,
    }),
    ...(changed !== '' && !allowDirty
      ? [`The work tree has changes that no commit has (--allow-dirty to go on):\n${changed}`]
      : []),
  ];
}
