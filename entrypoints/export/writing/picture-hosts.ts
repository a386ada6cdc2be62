import type { LibraryReads } from '../../../domain/ports.ts';
import { periodOf } from '../../../domain/export-period.ts';
import { chosenIds, wholesOf } from './chosen-clips.ts';
import type { HostsJob } from './job.ts';

/** Origins from which a collection's pictures come, as permissions name them, the most frequent first. */
export async function pictureHosts(
  library: LibraryReads,
  { collection, period }: HostsJob,
  now: number,
): Promise<readonly string[]> {
  const counts = new Map<string, number>();
  const ids = await chosenIds(library, collection, periodOf(period, now));
  for await (const wholes of wholesOf(library, ids, () => undefined)) {
    for (const { body } of wholes) {
      for (const { src } of body.article.pictures) {
        const pattern = src === null ? null : patternOf(src);
        if (pattern !== null) counts.set(pattern, (counts.get(pattern) ?? 0) + 1);
      }
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([pattern]) => pattern);
}

/** `https://host/*`; null for what is no address of the web. */
function patternOf(src: string): string | null {
  try {
    const { protocol, hostname } = new URL(src);
    // Letter by letter: of a page that names the host "*" the question would be about every site.
    return /^https?:$/.test(protocol) && /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(hostname)
      ? `${protocol}//${hostname}/*`
      : null;
  } catch {
    // No address: nothing can be fetched from it.
    return null;
  }
}
