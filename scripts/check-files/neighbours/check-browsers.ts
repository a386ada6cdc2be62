import { readFileSync } from 'node:fs';

import type { ImportSource } from '../../../import/format.ts';
import { readNetscape } from '../../../import/neighbour/netscape.ts';
import { differences } from './bookmarks.ts';
import { importIntoChromium } from './chromium.ts';
import { importIntoFirefox } from './firefox.ts';
import type { Sample } from './samples.ts';
import { skipped } from './skipped.ts';

const NO_DEPS = {
  sanitize: (html: string) => html,
  sourceOf: () => {
    throw new Error('not asked for');
  },
  extract: () => null,
};

export async function checkChromium(folder: string, of: Sample): Promise<readonly string[]> {
  const held = await importIntoChromium(`${folder}/netscape.html`);
  if (held === null) return skipped('Chromium (Debian’s, as root)');
  return differences('Chromium', of, held);
}

export async function checkFirefox(folder: string, of: Sample): Promise<readonly string[]> {
  const back = `${folder}/firefox.html`;
  const held = await importIntoFirefox(`${folder}/netscape.html`, back);
  if (held === null) return skipped('Firefox');
  const bytes = new Uint8Array(readFileSync(back));
  const source: ImportSource = {
    name: 'firefox.html',
    bytes,
    text: () => new TextDecoder().decode(bytes),
  };
  const read = await readNetscape([source], NO_DEPS);
  if (!read.ok || read.value.kind !== 'pages') return ['what Firefox writes is not read'];
  const pages = read.value.pages.flatMap(({ url, title, campaigns, savedAt }) =>
    // Folders come before tags.
    [{ folder: campaigns[0] ?? '', title, url, added: (savedAt ?? 0) / 1000 }],
  );
  return [
    ...differences('Firefox', of, held),
    ...differences('What we read of Firefox', of, pages),
    ...(held.filter(({ tags = [] }) => tags.length === 0).length > untagged(of)
      ? ['Firefox lost tags']
      : []),
  ];
}

const untagged = ({ wholes, campaigns }: Sample): number => {
  const names = new Map(campaigns.map(({ id, name }) => [id, name]));
  return wholes.flatMap(({ clip }) => {
    const carried = clip.campaigns.map((id) => names.get(id) ?? '');
    const tagged = carried.some((name) => !name.includes(','));
    return tagged ? [] : Array.from({ length: Math.max(1, carried.length) });
  }).length;
};
