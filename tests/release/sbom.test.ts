// @vitest-environment node
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';

import { isProduction, resolveFrom, type LockEntries } from '../../scripts/release/lockfile.ts';
import { sbom, type Product } from '../../scripts/release/sbom.ts';

interface Written {
  readonly serialNumber: string;
  readonly metadata: { readonly timestamp: string };
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly scope: string;
    readonly purl: string;
    readonly 'bom-ref': string;
    readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
    readonly licenses: readonly unknown[];
  }[];
  readonly dependencies: readonly {
    readonly ref: string;
    readonly dependsOn?: readonly string[];
  }[];
}

const { packages: ENTRIES } = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8'),
) as { packages: LockEntries };

const part = (place: string) => ({ name: '', version: '', licence: '', place });
const PRODUCT: Product = {
  name: 'cat-bao',
  version: '9.8.7',
  description: 'Clips.',
  licence: 'MIT',
  entries: ENTRIES,
  parts: ['dexie', 'dompurify', 'docx', 'vite'].map((name) => part(`node_modules/${name}`)),
  date: new Date('2026-11-27T01:02:03Z'),
};
const read = (product: Product): Written => JSON.parse(sbom(product)) as Written;

/** CycloneDX's own schemas, as its library ships them. */
function schema(name: string): object {
  const home = dirname(
    fileURLToPath(import.meta.resolve('@cyclonedx/cyclonedx-library/package.json')),
  );
  return JSON.parse(
    readFileSync(join(home, 'res', 'schema', `${name}.SNAPSHOT.schema.json`), 'utf8'),
  ) as object;
}

describe('the list of what is in the product', () => {
  it('is valid by the schema of CycloneDX 1.6', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addFormat('iri-reference', true).addFormat('idn-email', true);
    for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
      ajv.addSchema(schema(name), `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
    }
    const valid = ajv.compile(schema('bom-1.6'));
    valid(JSON.parse(sbom(PRODUCT)));
    expect(valid.errors).toBeNull();
    valid({ ...JSON.parse(sbom(PRODUCT)), components: [{ name: 'no type' }] });
    expect(valid.errors).not.toBeNull();
  });

  it('is the same each time, with the time of the commit', () => {
    expect(sbom(PRODUCT)).toBe(sbom({ ...PRODUCT, parts: [...PRODUCT.parts].toReversed() }));
    expect(read(PRODUCT).metadata.timestamp).toBe('2026-11-27T01:02:03.000Z');
    expect(read({ ...PRODUCT, date: new Date(0) }).serialNumber).not.toBe(
      read(PRODUCT).serialNumber,
    );
  });

  it('tells what is in the builds from what is only brought along', () => {
    const { components } = read(PRODUCT);
    const scope = (name: string): string | undefined =>
      components.find((component) => component.name === name)?.scope;
    expect(scope('dexie')).toBe('required');
    // A tool of ours, of which a helper stands in the builds.
    expect(scope('vite')).toBe('required');
    expect(scope('preact')).toBe('excluded');
    expect(scope('vitest')).toBeUndefined();
    const production = Object.entries(ENTRIES).filter(
      ([place, entry]) => place !== '' && isProduction(entry),
    );
    expect(components.length).toBeGreaterThanOrEqual(production.length);
  });

  it('names versions, licences and digests as the lockfile has them', () => {
    const found = read(PRODUCT).components.find(({ name }) => name === 'dompurify');
    const entry = ENTRIES['node_modules/dompurify'];
    expect(found?.purl).toBe(`pkg:npm/dompurify@${entry?.version}`);
    expect(found?.licenses).toEqual([{ expression: '(MPL-2.0 OR Apache-2.0)' }]);
    const [hash] = found?.hashes ?? [];
    expect(`sha512-${Buffer.from(hash?.content ?? '', 'hex').toString('base64')}`).toBe(
      entry?.integrity,
    );
    const scoped = read(PRODUCT).components.find(({ name }) => name === '@mozilla/readability');
    expect(scoped?.purl).toMatch(/^pkg:npm\/%40mozilla\/readability@/);
  });

  it('says who needs whom', () => {
    const { dependencies } = read(PRODUCT);
    const of = (ref: string) => dependencies.find((one) => one.ref === ref)?.dependsOn ?? [];
    expect(of('cat-bao@9.8.7')).toContain('node_modules/dexie');
    expect(of('node_modules/docx')).toContain('node_modules/fflate');
  });

  it('is not written where a build has something that the lockfile does not know', () => {
    const parts = [part('node_modules/left-pad')];
    expect(() => sbom({ ...PRODUCT, parts })).toThrow(/left-pad/);
  });

  it('finds a package in the folder of the one that needs it, then above', () => {
    const entry = { version: '1.0.0' };
    const entries: LockEntries = {
      '': entry,
      'node_modules/a': entry,
      'node_modules/a/node_modules/b': entry,
      'node_modules/b': entry,
      'node_modules/@x/c': entry,
    };
    expect(resolveFrom('node_modules/a', 'b', entries)).toBe('node_modules/a/node_modules/b');
    expect(resolveFrom('node_modules/a/node_modules/b', '@x/c', entries)).toBe('node_modules/@x/c');
    expect(resolveFrom('', 'b', entries)).toBe('node_modules/b');
    expect(resolveFrom('node_modules/@x/c', 'd', entries)).toBeNull();
  });
});
