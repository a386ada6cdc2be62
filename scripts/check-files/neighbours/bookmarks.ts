import type { Clip } from '../../../domain/clip.ts';
import type { Sample } from './samples.ts';

/** A bookmark as a browser has it after it read the file. */
export interface Held {
  readonly folder: string;
  readonly title: string;
  readonly url: string;
  /** Seconds since 1970. */
  readonly added: number;
  /** Where the browser keeps such a thing. */
  readonly tags?: readonly string[];
}

/** What a browser shall have of the sample: a bookmark in each of a clip's folders. */
export function wanted({ wholes, campaigns }: Sample): readonly Held[] {
  const names = new Map(campaigns.map(({ id, name }) => [id, name]));
  return wholes.flatMap(({ clip }) => {
    const folders = clip.campaigns.map((id) => names.get(id) ?? '');
    return (folders.length > 0 ? folders : ['']).map((folder) => bookmark(clip, folder));
  });
}

const bookmark = (clip: Clip, folder: string): Held => ({
  folder: line(folder),
  title: line(clip.title),
  // As any browser writes an address.
  url: new URL(clip.url.replaceAll('\\', '%5C')).href,
  added: Math.floor(clip.capturedAt / 1000),
});

const line = (text: string): string => text.replace(/\s+/g, ' ');

/** What is missing and what nobody wanted. */
export function differences(
  who: string,
  sample: Sample,
  found: readonly Held[],
): readonly string[] {
  const text = ({ folder, title, url, added }: Held): string =>
    JSON.stringify([line(folder), line(title), url, added]);
  const expected = wanted(sample).map(text);
  const had = found.map(text);
  return [
    ...expected.filter((each) => !had.includes(each)).map((each) => `${who} lacks ${each}`),
    ...had.filter((each) => !expected.includes(each)).map((each) => `${who} made up ${each}`),
    ...(had.length === expected.length ? [] : [`${who} has ${had.length} of ${expected.length}`]),
  ];
}
