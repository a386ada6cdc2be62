import type { BuiltPackage } from './built-package.ts';
import { licenceText } from './licence-text.ts';

const LINE = '-'.repeat(78);

const HEAD = `Cắt Báo is under the MIT licence. This file names the other works of which parts
are in it, each with its licence.
`;

/** The text of THIRD-PARTY-NOTICES.txt; `comments` are what sources say of themselves. */
export function noticesText(
  packages: readonly BuiltPackage[],
  comments: ReadonlyMap<string, readonly string[]>,
): string {
  const parts = packages.map((built) => {
    const licence = licenceText(built);
    const said = (comments.get(built.folder) ?? []).filter((comment) => !licence.includes(comment));
    return [
      LINE,
      `${built.name} ${built.version} (${built.licence})`,
      built.homepage,
      '',
      licence,
      ...said.flatMap((comment) => ['', 'In its source:', '', comment]),
      '',
    ].join('\n');
  });
  return [HEAD, ...parts].join('\n');
}
