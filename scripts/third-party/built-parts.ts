import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import type { Plugin } from 'vite';
import type { WxtHooks } from 'wxt';

import { inlinedPackages, packageFolder, readPackage, type BuiltPackage } from './built-package.ts';
import { legalComments } from './licence-text.ts';
import { noticesText } from './notices.ts';
import { partsFile, type BuiltPart } from './part-list.ts';

const ROOT = join(import.meta.dirname, '../..');

interface BuiltParts {
  /** Notes which packages are in what is written; for every bundle, those of workers too. */
  readonly plugin: () => Plugin;
  readonly hooks: Partial<WxtHooks>;
}

/**
 * Says what is in a build, by the modules that the bundler has put there: THIRD-PARTY-NOTICES.txt in
 * the build itself, and a list for programs beside it.
 */
export function builtParts(): BuiltParts {
  const folders = new Set<string>();
  const comments = new Map<string, Set<string>>();
  const note = (id: string, code: string): void => {
    const folder = packageFolder(id, ROOT);
    if (!folder) return;
    folders.add(folder);
    for (const inlined of inlinedPackages(code, folder, ROOT)) folders.add(inlined);
    const said = comments.get(folder) ?? new Set();
    for (const comment of legalComments(code)) said.add(comment);
    comments.set(folder, said);
  };
  return {
    plugin: () => ({
      name: 'built-parts',
      apply: 'build',
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(chunk.modules)) {
            if (renderedLength > 0) note(id, this.getModuleInfo(id)?.code ?? '');
          }
        }
      },
    }),
    hooks: {
      'build:done': ({ config: { command, outDir } }) => {
        if (command !== 'build') return;
        const packages = [...folders].map(readPackage).sort(byName);
        writeFileSync(
          join(outDir, 'THIRD-PARTY-NOTICES.txt'),
          noticesText(packages, new Map([...comments].map(([of, said]) => [of, [...said].sort()]))),
        );
        writeFileSync(partsFile(outDir), `${JSON.stringify(packages.map(shortly), null, 2)}\n`);
      },
    },
  };
}

const shortly = ({ name, version, licence, folder }: BuiltPackage): BuiltPart => ({
  name,
  version,
  licence,
  place: relative(ROOT, folder).replaceAll('\\', '/'),
});

function byName(one: BuiltPackage, other: BuiltPackage): number {
  const key = ({ name, version }: BuiltPackage): string => `${name}@${version}`;
  return key(one) < key(other) ? -1 : Number(key(one) > key(other));
}
