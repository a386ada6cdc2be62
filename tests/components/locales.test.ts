// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { messagesOf } from './speak.ts';

const root = resolve(import.meta.dirname, '../..');
const vi = await messagesOf('vi');
const en = await messagesOf('en');
const placeholders = (message: string): string[] =>
  [...new Set(message.match(/\$\d/g) ?? [])].toSorted();

describe('the two languages', () => {
  it('have the same messages', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(vi).toSorted());
  });

  it('fill in the same words', () => {
    for (const [key, { message }] of Object.entries(vi)) {
      expect(placeholders(en[key]?.message ?? ''), key).toEqual(placeholders(message));
    }
  });

  it('have names that a browser accepts', () => {
    for (const key of Object.keys(vi)) expect(key).toMatch(/^[A-Za-z0-9_]+$/);
  });

  it('hold no message that nothing shows', () => {
    const files = globSync('{{entrypoints,export}/**/*.{ts,tsx,html},wxt.config.ts}', {
      cwd: root,
    });
    const code = files.map((file) => readFileSync(resolve(root, file), 'utf8')).join('\n');
    const unused = Object.keys(vi).filter(
      (key) => !code.includes(`'${key.replaceAll('_', '.')}'`) && !code.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });
});
