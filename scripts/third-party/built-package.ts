import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package of which something stands in a build. */
export interface BuiltPackage {
  readonly name: string;
  readonly version: string;
  /** As the package itself says, an SPDX expression. */
  readonly licence: string;
  readonly author: string;
  readonly homepage: string;
  readonly folder: string;
}

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly author?: string | { readonly name?: string };
  readonly homepage?: string;
}

const MODULES = /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/;

/** What the bundler and its host add of their own, by the names that they give it. */
const MADE_UP: readonly (readonly [RegExp, string])[] = [
  [/^\0?vite\//, 'vite'],
  [/^\0rolldown\//, 'rolldown'],
  [/^\0@oxc-project\+runtime/, 'rolldown'],
  [/^\0?(virtual:)?wxt[:/-]/, 'wxt'],
];

/** The folder of the package that a module is from, or null where it is the project's own. */
export function packageFolder(id: string, root: string): string | null {
  const madeUp = MADE_UP.find(([pattern]) => pattern.test(id));
  if (madeUp) return join(root, 'node_modules', madeUp[1]);
  const path = id.replace(/^\0/, '').replace(/\?.*$/s, '');
  return MODULES.exec(path)?.[0] ?? null;
}

/** Where code of a package stands in another's file, the bundler of that one has left its path. */
export function inlinedPackages(code: string, folder: string, root: string): readonly string[] {
  const names = new Set(
    [
      ...code.matchAll(/^\/\/ ?(?:#region )?(?:\.\.\/)*node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//gm),
    ].flatMap(([, name]) => name ?? []),
  );
  return [...names].map((name) => {
    const places = [join(folder, 'node_modules', name), join(root, 'node_modules', name)];
    const found = places.find((place) => existsSync(join(place, 'package.json')));
    if (!found) throw new Error(`${folder} has code of ${name}, which is not installed.`);
    return found;
  });
}

export function readPackage(folder: string): BuiltPackage {
  const json = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
  const { author } = json;
  return {
    name: json.name,
    version: json.version,
    licence: json.license ?? '',
    author: (typeof author === 'string' ? author : author?.name)?.replace(/\s*[<(].*/, '') ?? '',
    homepage: json.homepage ?? `https://www.npmjs.com/package/${json.name}`,
    folder,
  };
}
