// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, copyFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const house = mkdtempSync(join(tmpdir(), 'cat-bao-rules-'));

/** Lints one planted file in a copy of the house and gives the rule names it breaks. */
function findings(file: string, source: string): string[] {
  copyFileSync(join(root, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
  const path = join(house, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, source);
  try {
    const bin = join(root, 'node_modules/oxlint/bin/oxlint');
    execFileSync(process.execPath, [bin, '--format', 'json', file], { cwd: house });
    return [];
  } catch (error) {
    const { diagnostics } = JSON.parse(String((error as { stdout: Buffer }).stdout)) as {
      diagnostics: { code: string }[];
    };
    return diagnostics.map(({ code }) => code);
  } finally {
    rmSync(path);
  }
}

const RESTRICTED = 'eslint(no-restricted-imports)';

describe('the import rule', () => {
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'), 'junction');
  afterAll(() => rmSync(house, { recursive: true, force: true }));

  it.each([
    ['domain/planted.ts', '../storage/library.ts'],
    ['domain/planted.ts', 'wxt/browser'],
    ['storage/planted.ts', '../extraction/extract.ts'],
    ['export/planted.ts', '../storage/library.ts'],
    ['import/planted.ts', '@/export/json-feed.ts'],
    ['extraction/planted.ts', '../storage/library.ts'],
    ['portals/planted.ts', '../extraction/extract.ts'],
    ['messaging/planted.ts', '../entrypoints/popup/port.ts'],
    ['sync/planted.ts', '../storage/library.ts'],
    ['sync/planted.ts', '../messaging/protocol.ts'],
    ['sync/planted.ts', 'wxt/browser'],
    ['sync/planted.ts', 'dexie'],
    ['domain/planted.ts', '../sync/couch.ts'],
    ['storage/planted.ts', '../sync/couch.ts'],
    ['storage/history/planted.ts', '../../sync/couch.ts'],
    ['messaging/planted.ts', '@/sync/couch.ts'],
    ['entrypoints/components/planted.tsx', '../../sync/couch.ts'],
    ['export/planted.ts', 'dexie'],
    ['entrypoints/background/planted.ts', 'dexie'],
    ['entrypoints/components/planted.tsx', '../../storage/drafts.ts'],
    ['entrypoints/components/planted.tsx', 'wxt/browser'],
  ])('finds %s importing %s', (file, target) => {
    expect(
      findings(file, `import { x } from '${target}';\nexport const y: unknown = x;\n`),
    ).toContain(RESTRICTED);
  });

  it.each([
    ['storage/planted.ts', '../domain/clip.ts'],
    ['storage/planted.ts', 'dexie'],
    ['storage/history/planted.ts', '../sync/outbox.ts'],
    ['sync/planted.ts', '../domain/clip.ts'],
    ['entrypoints/background/planted.ts', '../../sync/couch.ts'],
    ['extraction/planted.ts', '../portals/source-of.ts'],
    ['entrypoints/background/planted.ts', '../../storage/library.ts'],
    ['entrypoints/components/planted.tsx', '../../domain/clip.ts'],
  ])('lets %s import %s', (file, target) => {
    expect(
      findings(file, `import { x } from '${target}';\nexport const y: unknown = x;\n`),
    ).not.toContain(RESTRICTED);
  });

  it('finds HTML set outside the doorway', () => {
    const source = 'export const view = () => <p dangerouslySetInnerHTML={{ __html: "x" }} />;\n';
    expect(findings('entrypoints/components/planted.tsx', source)).toContain('react(no-danger)');
  });
});
