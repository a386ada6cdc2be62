// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { APIS, isEverywhere, LOOKED_FOR } from './browser-apis.ts';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(resolve(root, file), 'utf8');
const files = globSync(
  '{domain,extraction,portals,storage,export,import,messaging,entrypoints}/**/*.{ts,tsx}',
  { cwd: root },
).map((file) => file.replaceAll('\\', '/'));

interface Use {
  /** `tabs.query`; `downloads` where the namespace itself is handed on. */
  readonly api: string;
  /** It is asked for by `?.` right there. */
  readonly asked: boolean;
}

/** What a file takes from the browser: by its name, or out of it by theirs. */
function usesOf(source: string): readonly Use[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/.*$/gm, '');
  const named = [
    ...code.matchAll(
      /(?<![\w.-])(?:browser|chrome)(\??\.)([a-zA-Z]\w*)(?:(\??\.)([a-zA-Z]\w*)(\?\.)?)?/g,
    ),
  ].map(([, first, namespace = '', second = '', member, third]) => ({
    api: member ? `${namespace}.${member}` : namespace,
    asked: [first, second, third].includes('?.'),
  }));
  const taken = [
    ...code.matchAll(/\{([^{}]*)\}(?:: *\{[^{}]*\})?\s*=\s*browser(?:\.(\w+))?\s*;/g),
  ].flatMap(([, names = '', namespace]) =>
    names.split(',').flatMap((each) => {
      const name = each.split(/[:=]/)[0]?.trim() ?? '';
      if (name === '') return [];
      // With a type of its own the name may be absent: whoever wrote it says so.
      return [{ api: namespace ? `${namespace}.${name}` : name, asked: false }];
    }),
  );
  return [...named, ...taken];
}

const namespaceOf = (api: string): string => api.split('.')[0] ?? api;

/** Whether the file itself asks for the namespace before it uses it, in one of our ways. */
const asksFor = (source: string, namespace: string): boolean =>
  [
    `'${namespace}' in browser`,
    `if (!browser.${namespace})`,
    `readonly ${namespace}?:`,
    `${namespace}?: typeof browser.${namespace}`,
  ].some((words) => source.includes(words));

function unguarded(file: string, source: string): readonly string[] {
  return usesOf(source)
    .filter(({ api, asked }) => {
      const known = APIS[api];
      if (!known || isEverywhere(known) || asked) return false;
      const before = LOOKED_FOR.filter((each) => each.file === file);
      return (
        !asksFor(source, namespaceOf(api)) &&
        !before.some((each) => each.api === api || each.api === namespaceOf(api))
      );
    })
    .map(({ api }) => `${file}: ${api}`);
}

describe('the browsers’ API', () => {
  it('is used in parts alone whose age in every browser is known', () => {
    expect(files.length).toBeGreaterThan(300);
    const unknown = files.flatMap((file) =>
      usesOf(read(file))
        .filter(({ api }) => !(api in APIS) && api !== 'i18n')
        .map(({ api }) => `${file}: ${api}`),
    );
    expect(unknown).toEqual([]);
  });

  it('is asked for where some browser that we run in does not have it', () => {
    expect(files.flatMap((file) => unguarded(file, read(file)))).toEqual([]);
  });

  it.each(LOOKED_FOR)('$api in $file is made sure of beforehand', ({ api, file, by }) => {
    const used = usesOf(read(file)).some((use) => use.api === api || namespaceOf(use.api) === api);
    expect(used).toBe(true);
    expect(read(by[0])).toContain(by[1]);
  });

  it('is seen by this check when somebody forgets', () => {
    const found = (source: string) => unguarded('x.ts', `import { browser } from 'w';\n${source}`);
    expect(found('await browser.windows.create({ url });')).toEqual(['x.ts: windows.create']);
    expect(found('const { windows } = browser;')).toEqual(['x.ts: windows']);
    expect(found('void browser.storage.managed.get(null);')).toEqual(['x.ts: storage.managed']);
    expect(found('void browser.storage.managed?.get(null);')).toEqual([]);
    expect(found("if ('windows' in browser) void browser.windows.create({});")).toEqual([]);
    expect(found('// browser.windows.create is not everywhere')).toEqual([]);
    expect(usesOf('browser.bookmarks.getTree()')).toEqual([
      { api: 'bookmarks.getTree', asked: false },
    ]);
  });
});

/** What Chrome 109, the last one of Windows 7, does not have, and the build does not put in. */
const TOO_NEW =
  /\.(toSorted|toReversed|toSpliced|isWellFormed|toWellFormed|isSubsetOf|isSupersetOf|symmetricDifference)\(|\b(Object|Map)\.groupBy\(|\bPromise\.(withResolvers|try)\(|\bArray\.fromAsync\(|\bIterator\.from\(|\bAbortSignal\.any\(|(?<!canParse \? )\bURL\.(canParse|parse)\(/;

describe('the language', () => {
  it('is that of Chrome 109', () => {
    const offenders = files
      .flatMap((file) =>
        read(file)
          .split('\n')
          .map((line, at) => [`${file}:${at + 1}`, line] as const),
      )
      .filter(([, line]) => TOO_NEW.test(line.replace(/^\s*(\/\/|\*|\/\*).*$/, '')))
      .map(([where]) => where);
    expect(offenders).toEqual([]);
  });
});
