import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { SENT_TO_CIRCLES } from '../../domain/circle/sent-data.ts';
import { CHROME_BUILD, FIREFOX_BUILD } from '../../scripts/drive/builds.ts';
import { buildComplaints, manifestComplaints } from '../../scripts/release/built-rules.ts';
import { filesBelow } from '../../scripts/release/read-files.ts';
import { readParts } from '../../scripts/third-party/part-list.ts';

interface Manifest {
  readonly version: string;
  readonly permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly browser_specific_settings?: {
    readonly gecko: { readonly data_collection_permissions: unknown };
  };
}

const ROOT = resolve(import.meta.dirname, '../..');
const text = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');

/** What docs/privacy.md explains, in one of its languages. */
function explained(heading: string, firefox: boolean): readonly string[] {
  const [, section = ''] = text('docs/privacy.md').split(`## ${heading}\n`);
  return (section.split(/^## /m)[0] ?? '')
    .split('\n')
    .flatMap((line) => {
      const [, name, where = ''] = /^\| `(\w+)`([^|]*)\|/.exec(line) ?? [];
      return name === undefined || (firefox && where.includes('Chrome')) ? [] : [name];
    })
    .sort();
}

describe.each([
  ['Chrome and Edge', CHROME_BUILD, false],
  ['Firefox', FIREFOX_BUILD, true],
] as const)('the build for %s', (_browser, folder, firefox) => {
  const files = filesBelow(folder);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

  it('holds no code made of strings or from elsewhere, no source map and no WebAssembly', () => {
    expect(files.size).toBeGreaterThan(50);
    expect(buildComplaints(files)).toEqual([]);
  });

  it('asks for nothing that belongs to a development build, and for no host at install', () => {
    expect(manifestComplaints(manifest as Parameters<typeof manifestComplaints>[0])).toEqual([]);
  });

  it('asks for just the permissions that the privacy page explains, in both languages', () => {
    const { permissions, optional_permissions: optional = [] } = manifest;
    const asked = [...permissions, ...optional].sort();
    expect(explained('Tiếng Việt', firefox)).toEqual(asked);
    expect(explained('English', firefox)).toEqual(asked);
  });

  it('has the version of package.json', () => {
    expect(manifest.version).toBe((JSON.parse(text('package.json')) as Manifest).version);
  });

  it('names every work that is in it, with its licence', () => {
    const notices = readFileSync(join(folder, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    const parts = readParts(folder);
    expect(parts.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['dexie', 'docx', 'dompurify', 'preact', '@mozilla/readability']),
    );
    for (const { name, version, licence } of parts) {
      expect(notices).toContain(`\n${name} ${version} (${licence})\n`);
    }
  });
});

describe('the build for Firefox', () => {
  it('says that it collects nothing, and asks before a circle is sent anything', () => {
    const manifest = JSON.parse(
      readFileSync(join(FIREFOX_BUILD, 'manifest.json'), 'utf8'),
    ) as Manifest;
    expect(manifest.browser_specific_settings?.gecko.data_collection_permissions).toEqual({
      required: ['none'],
      optional: [...SENT_TO_CIRCLES],
    });
  });
});
