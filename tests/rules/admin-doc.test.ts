// @vitest-environment node
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { Ajv, type AnySchema } from 'ajv';
import { describe, expect, it } from 'vitest';

import { readManaged } from '../../domain/managed/managed.ts';
import { EXTENSION_ID } from '../../scripts/drive/firefox-profile.ts';
import { at, CHROME_ID, examples, fullPolicy, jsonExamples } from './admin-doc.ts';

const schema = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../public/managed-schema.json'), 'utf8'),
) as AnySchema & { properties: Record<string, object> };

/** As strict as Chrome: what the schema does not know is not let through. */
const isValid = new Ajv({ strict: true }).compile(closed(schema) as AnySchema);

function closed(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(closed);
  if (typeof part !== 'object' || part === null) return part;
  const copy = Object.fromEntries(Object.entries(part).map(([key, value]) => [key, closed(value)]));
  return 'properties' in copy ? { ...copy, additionalProperties: false } : copy;
}

function expectGood(policy: unknown): void {
  expect(isValid(policy) || isValid.errors).toBe(true);
  expect(readManaged(policy).mistakes).toEqual([]);
}

describe('the handbook for administrators', () => {
  it('shows every key that the schema has, and no other', () => {
    expect(Object.keys(fullPolicy()).toSorted()).toEqual(Object.keys(schema.properties).toSorted());
    expectGood(fullPolicy());
  });

  it('has policies for Firefox, in its file and in a native manifest, that are read without a mistake', () => {
    const policies = jsonExamples().flatMap((example) => [
      at(example, 'policies', '3rdparty', 'Extensions', EXTENSION_ID),
      example['name'] === EXTENSION_ID ? example['data'] : undefined,
    ]);
    const found = policies.filter((policy) => policy !== undefined);
    expect(found).toHaveLength(2);
    for (const policy of found) expectGood(policy);
  });

  it('has a registry file in which lists and groups are JSON that is read without a mistake', () => {
    const [file = ''] = examples('reg');
    const [, own = ''] = file.split(`\\3rdparty\\extensions\\${CHROME_ID}\\policy]`);
    const values = [...own.matchAll(/^"(\w+)"=(".*")$/gm)].map(([, key = '', text = '']) => {
      const value = JSON.parse(text) as string;
      return [key, /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value] as const;
    });
    expect(Object.fromEntries(values)).toEqual(fullPolicy());
    const forced = /\\ExtensionSettings\]\n"(\w+)"=(".*")$/m.exec(file);
    expect(forced?.[1]).toBe(CHROME_ID);
    expect(JSON.parse(JSON.parse(forced?.[2] ?? '') as string)).toMatchObject({
      installation_mode: 'force_installed',
    });
  });

  it('has a property list whose values are read without a mistake', () => {
    const list = examples('xml').find((text) => text.includes('<plist'));
    expectGood(plist(list ?? ''));
  });

  it('forces the installation by an update address of each browser’s own', () => {
    const settings = jsonExamples().flatMap((example) => [
      at(example, 'ExtensionSettings', CHROME_ID),
      at(example, 'policies', 'ExtensionSettings', EXTENSION_ID),
    ]);
    const addresses = settings
      .filter((each) => each !== undefined)
      .map((each) => {
        expect(at(each, 'installation_mode')).toBe('force_installed');
        return at(each, 'update_url') ?? at(each, 'install_url');
      });
    expect(new Set(addresses.map((address) => new URL(String(address)).protocol))).toEqual(
      new Set(['https:']),
    );
    expect(addresses.length).toBeGreaterThanOrEqual(4);
  });
});

/** As much of a property list as the example has. */
function plist(text: string): unknown {
  const tokens = [...text.matchAll(/<(key|string)>([^<]*)<\/\1>|<(\/?)(dict|array)>/g)];
  const next = (): unknown => {
    const token = tokens.shift();
    if (token?.[1]) return token[2]?.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    if (token?.[4] === 'array') {
      const items: unknown[] = [];
      while (tokens[0]?.[3] !== '/') items.push(next());
      tokens.shift();
      return items;
    }
    const members: [string, unknown][] = [];
    while (tokens[0]?.[3] !== '/') members.push([String(next()), next()]);
    tokens.shift();
    return Object.fromEntries(members);
  };
  return next();
}
