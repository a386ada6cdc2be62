// @vitest-environment node
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { NEWS } from '../../entrypoints/welcome/news-entries.ts';
import {
  changesOf,
  newestDated,
  versionComplaints,
  type VersionWords,
} from '../../scripts/release/version-checks.ts';

const AGREED: VersionWords = {
  version: '1.4.2',
  locked: ['1.4.2', '1.4.2'],
  changelog:
    '# Changelog\n\n## [Unreleased]\n\n- x\n\n## [1.4.2] - 2027-01-02\n\n## [1.4.1] - 2026-12-30\n',
  news: ['1.4', '1.3'],
  tag: null,
};

describe('the version of a release', () => {
  it('is the same in every place', () => {
    expect(versionComplaints(AGREED)).toEqual([]);
    expect(versionComplaints({ ...AGREED, tag: 'v1.4.2' })).toEqual([]);
  });

  it.each<[string, Partial<VersionWords>, RegExp]>([
    ['is not three numbers', { version: '1.4.2-beta' }, /three numbers/],
    ['is another one in the lockfile', { locked: ['1.4.2', '1.4.1'] }, /package-lock/],
    [
      'has no dated section',
      { changelog: '## [Unreleased]\n\n## [1.4.1] - 2026-12-30\n' },
      /CHANGELOG/,
    ],
    ['has a section that is not the newest', { version: '1.4.1', locked: ['1.4.1'] }, /CHANGELOG/],
    ['has nothing to tell', { news: ['1.3'] }, /news-entries/],
    ['is not what the tag says', { tag: 'v1.4.3' }, /tagged v1\.4\.3/],
  ])('stops the release where it %s', (_what, part, complaint) => {
    expect(versionComplaints({ ...AGREED, ...part }).join('\n')).toMatch(complaint);
  });

  it('comes with what the changelog says of it', () => {
    const changelog =
      '## [Unreleased]\n\n## [1.1.0] - 2027-01-02\n\n### Added\n\n- New.\n\n## [1.0.0] - 2026-12-30\n\n- Old.\n';
    expect(changesOf('1.1.0', changelog)).toBe('### Added\n\n- New.');
    expect(changesOf('1.0.0', changelog)).toBe('- Old.');
  });

  it('of what is here agrees', () => {
    const text = (path: string): string =>
      readFileSync(resolve(import.meta.dirname, '../..', path), 'utf8');
    const { version } = JSON.parse(text('package.json')) as { version: string };
    const lock = JSON.parse(text('package-lock.json')) as {
      version: string;
      packages: Record<string, { version: string }>;
    };
    const changelog = text('CHANGELOG.md');
    const news = NEWS.map((entry) => entry.version);
    const locked = [lock.version, lock.packages['']?.version ?? ''];
    expect(versionComplaints({ version, locked, changelog, news, tag: null })).toEqual([]);
    expect(newestDated(changelog)?.version).toBe(version);
  });
});
