import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

import { openInCalc } from '../tables/calc.ts';
import type { Sample } from './samples.ts';
import { skipped } from './skipped.ts';

/** Commas as it is written, semicolons as a Vietnamese Excel reads it. */
export function checkCalc(folder: string): readonly string[] {
  return [44, 59].flatMap((separator) => {
    const filter = `Text - txt - csv (StarCalc):${separator},34,76,1,,1066,false,true,false,false,false,-1,true`;
    const sheets = openInCalc(`${folder}/pocket.csv`, filter);
    if (sheets === null) return skipped('LibreOffice');
    const cells = sheets.flat(2);
    return cells
      .filter(({ formula }) => formula !== null)
      .map(({ formula }) => `LibreOffice calculates ${formula} (separator ${separator})`);
  });
}

interface Read {
  readonly pocket: readonly Record<string, string>[];
  readonly outlines: readonly Record<string, string>[];
  readonly omnivore: {
    readonly damaged: string | null;
    readonly lists: readonly string[];
    readonly items: readonly { readonly title: string; readonly slug: string }[];
    readonly files: readonly string[];
  };
}

export function checkPython(folder: string, { wholes }: Sample): readonly string[] {
  const script = resolve(import.meta.dirname, 'check.py');
  const run = spawnSync('python3', [script, folder], { encoding: 'utf8', maxBuffer: 1e8 });
  if (run.error) return skipped('Python');
  if (run.status !== 0) return [`Python: ${run.stderr}`];
  const { pocket, outlines, omnivore } = JSON.parse(run.stdout) as Read;
  const hosts = new Set(wholes.map(({ clip }) => clip.source.host));
  const isSame = (text: string | undefined, title: string): boolean =>
    text?.replaceAll(' ', '') === title.replaceAll(' ', '');
  return [
    ...wholes.flatMap(({ clip }, at) => [
      ...(isSame(pocket[at]?.['title'], clip.title) ? [] : [`pocket: title of line ${at + 1}`]),
      ...(pocket[at]?.['url'] === clip.url ? [] : [`pocket: address of line ${at + 1}`]),
      ...(omnivore.items[at]?.title === clip.title ? [] : [`omnivore: title of ${at + 1}`]),
    ]),
    ...(outlines.length === hosts.size ? [] : [`opml: ${outlines.length} of ${hosts.size}`]),
    ...(omnivore.damaged === null ? [] : [`omnivore: ${omnivore.damaged} is damaged`]),
    ...omnivore.items
      .filter(({ slug }) => !omnivore.files.includes(`content/${slug}.html`))
      .map(({ slug }) => `omnivore: no article ${slug}`),
  ];
}
