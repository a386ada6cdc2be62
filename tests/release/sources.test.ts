// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { isSource, sourceFiles } from '../../scripts/release/sources.ts';

describe('the sources for a reviewer', () => {
  it('hold what a build needs, and the day of the commit', () => {
    const files = sourceFiles(new Date('2026-11-27T00:00:00Z'));
    for (const path of [
      'package.json',
      'package-lock.json',
      'wxt.config.ts',
      'tsconfig.json',
      'entrypoints/popup/main.tsx',
      'locales/vi.yml',
      'public/icon/128.png',
      'scripts/release/make.ts',
      'LICENSE',
    ]) {
      expect(files?.has(path), path).toBe(true);
    }
    expect(Buffer.from(files?.get('SOURCE_DATE') ?? '').toString()).toBe('1795737600\n');
  });

  it('leave out tests, pictures and what is made', () => {
    expect(isSource('tests/domain/clip.test.ts')).toBe(false);
    expect(isSource('docs/images/popup-vi.png')).toBe(false);
    expect(isSource('docs/privacy.md')).toBe(true);
    const paths = [...(sourceFiles(new Date(0))?.keys() ?? [])];
    expect(paths.filter((path) => /^(node_modules|\.output|out|tests)\//.test(path))).toEqual([]);
  });
});
