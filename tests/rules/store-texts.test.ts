// @vitest-environment node
import { globSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const ROOT = resolve(import.meta.dirname, '../..');
const text = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8');

/** Texts of a listing by their headings, in order. */
function listing(language: string): readonly string[] {
  const [, ...sections] = text(`docs/store/${language}.md`).split(/^## .*\n/m);
  return sections.map((section) => section.trim());
}

const LANGUAGES = ['vi', 'en'] as const;
const messages = (language: string): Readonly<Record<string, string>> =>
  parse(text(`locales/${language}.yml`)) as Readonly<Record<string, string>>;

describe.each(LANGUAGES)('the listing in %s', (language) => {
  const [name = '', summary = '', forFirefox = '', description = '', , terms = ''] =
    listing(language);

  it('says what the manifest says', () => {
    expect(name).toBe(messages(language)['extName']);
    expect(summary).toBe(messages(language)['extDescription']);
  });

  it('fits the fields of the stores', () => {
    expect(name.length).toBeLessThanOrEqual(45);
    expect(summary.length).toBeLessThanOrEqual(132);
    expect(forFirefox.length).toBeLessThanOrEqual(250);
    expect(forFirefox.length).toBeGreaterThan(50);
    // Edge: at least 250 and at most 10,000 characters; Chrome and Firefox take more.
    expect(description.length).toBeGreaterThanOrEqual(250);
    expect(description.length).toBeLessThanOrEqual(10_000);
  });

  it('has no more search terms than Edge takes', () => {
    const list = terms.split('\n').map((line) => line.replace(/^- /, ''));
    expect(list.length).toBeLessThanOrEqual(7);
    expect(list.filter((term) => term.length > 30)).toEqual([]);
    expect(list.join(' ').split(' ').length).toBeLessThanOrEqual(21);
  });

  it('has five pictures and a tile of the sizes that stores want, without transparency', () => {
    const pictures = globSync(`docs/store/pictures/*-${language}.png`, { cwd: ROOT }).sort();
    expect(pictures).toHaveLength(6);
    for (const picture of pictures) {
      const { width, height, alpha } = PNG.sync.read(readFileSync(resolve(ROOT, picture)), {
        skipRescale: true,
      }) as PNG & { alpha: boolean };
      const size = picture.includes('tile') ? [440, 280] : [1280, 800];
      expect([width, height, alpha], picture).toEqual([...size, false]);
    }
  });
});

describe('what the stores are given', () => {
  it('is the same in both languages: as many texts, as many pictures', () => {
    expect(listing('en').length).toBe(listing('vi').length);
  });

  it('does not make the repository heavy', () => {
    const sizes = globSync('docs/store/pictures/*.png', { cwd: ROOT }).map(
      (picture) => statSync(resolve(ROOT, picture)).size,
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
  });

  it('justifies each permission that the privacy page names, and no other', () => {
    const named = (path: string): readonly string[] =>
      [
        ...new Set([...text(path).matchAll(/^\| `(\w+)`/gm)].flatMap(([, name]) => name ?? [])),
      ].sort();
    expect(named('docs/store/declarations.md')).toEqual(named('docs/privacy.md'));
  });
});
