import { Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import { v5 } from 'uuid';

import type { BuiltPart } from '../third-party/part-list.ts';
import { isProduction, nameOf, resolveFrom, type LockEntries, type LockEntry } from './lockfile.ts';

export interface Product {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly licence: string;
  readonly entries: LockEntries;
  /** What stands in the builds. */
  readonly parts: readonly BuiltPart[];
  readonly date: Date;
}

/** Names the releases of this project among all UUIDs that are made of names. */
const NAMESPACE = 'e9f5f0a3-6f53-5f0e-9a53-5d1f3c5a8d10';

/**
 * A CycloneDX list of what is in the product. Parts of the builds are "required"; what the packages
 * that we depend on bring along, and no build holds, is "excluded". It says the same each time.
 */
export function sbom(product: Product): string {
  const { entries, parts, date } = product;
  const built = new Set(parts.map(({ place }) => place));
  const places = Object.keys(entries)
    .filter(
      (place) => place !== '' && (built.has(place) || isProduction(entries[place] as LockEntry)),
    )
    .sort();
  const missing = [...built].filter((place) => !(place in entries));
  if (missing.length > 0) throw new Error(`Not in package-lock.json: ${missing.join(', ')}`);

  const components = new Map(
    places.map((place) => [place, component(place, entries[place] as LockEntry, built.has(place))]),
  );
  for (const [place, of] of components) link(of, place, entries, components);

  const root = new Models.Component(Enums.ComponentType.Application, product.name, {
    bomRef: `${product.name}@${product.version}`,
    version: product.version,
    description: product.description,
    licenses: new Models.LicenseRepository([licence(product.licence)]),
    purl: `pkg:npm/${product.name}@${product.version}`,
  });
  link(root, '', entries, components);
  const bom = new Models.Bom({
    serialNumber: `urn:uuid:${v5(`${product.name} ${product.version} ${date.toISOString()}`, NAMESPACE)}`,
    components: new Models.ComponentRepository(components.values()),
    metadata: new Models.Metadata({
      timestamp: date,
      component: root,
      lifecycles: new Models.LifecycleRepository([Enums.LifecyclePhase.Build]),
    }),
  });
  const normalizer = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(normalizer).serialize(bom, { sortLists: true, space: 2 })}\n`;
}

function component(place: string, entry: LockEntry, built: boolean): Models.Component {
  const name = nameOf(place);
  return new Models.Component(Enums.ComponentType.Library, name, {
    // One package may be installed twice; the place tells them apart.
    bomRef: place,
    version: entry.version,
    scope: built ? Enums.ComponentScope.Required : Enums.ComponentScope.Excluded,
    purl: `pkg:npm/${name.replace('@', '%40')}@${entry.version}`,
    licenses: new Models.LicenseRepository(entry.license ? [licence(entry.license)] : []),
    hashes: new Models.HashDictionary(hash(entry.integrity)),
  });
}

function licence(expression: string): Models.License {
  return / (OR|AND|WITH) /.test(expression)
    ? new Models.LicenseExpression(expression)
    : new Models.SpdxLicense(expression);
}

/** A lockfile's integrity is base64 with the algorithm before it; CycloneDX wants hexadecimal. */
function hash(integrity: string | undefined): [Enums.HashAlgorithm, string][] {
  const [, base64] = /^sha512-([\w+/=]+)$/.exec(integrity ?? '') ?? [];
  return base64 === undefined
    ? []
    : [[Enums.HashAlgorithm['SHA-512'], Buffer.from(base64, 'base64').toString('hex')]];
}

function link(
  from: Models.Component,
  place: string,
  entries: LockEntries,
  components: ReadonlyMap<string, Models.Component>,
): void {
  for (const name of Object.keys(entries[place]?.dependencies ?? {})) {
    const found = components.get(resolveFrom(place, name, entries) ?? '');
    if (found) from.dependencies.add(found.bomRef);
  }
}
