import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { parse } from 'yaml';

const ALL = parse(readFileSync(resolve(import.meta.dirname, '../../locales/vi.yml'), 'utf8')) as {
  readonly [section: string]: { readonly [name: string]: string | { readonly n: string } };
};

/** What is said in Vietnamese under a key, with what is put into it: words may be mended, what is tested stays. */
export function word(key: string, ...given: readonly string[]): string {
  const [section = '', name = ''] = key.split('.');
  const held = ALL[section]?.[name];
  if (held === undefined) throw new Error(`no words under ${key}`);
  const text = typeof held === 'string' ? held : held.n;
  return text.replace(/\$(\d)/g, (_, n: string) => given[Number(n) - 1] ?? '');
}
