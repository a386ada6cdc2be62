import type { Clip } from '../../domain/clip.ts';
import type { Services } from './services.ts';

/** Larger pages are kept without a snapshot: the clip itself is whole. */
const LARGEST = 5_000_000;

/**
 * Keeps the page's HTML beside its clip, if the person wants that and the tab still shows it, for
 * people and pages go on at once. The clip is saved by then and does not hang on it.
 */
export async function keepSnapshot(
  { library, pages, settings }: Pick<Services, 'library' | 'pages' | 'settings'>,
  { id, urlKey }: Pick<Clip, 'id' | 'urlKey'>,
  tabId: number | null,
): Promise<void> {
  if (tabId === null || !(await settings.get()).snapshots) return;
  const html = await pages.html(tabId, urlKey, LARGEST);
  if (html !== null) await library.putSnapshot(id, await gzip(html));
}

/** The same for a page that was fetched: its HTML came along. @param html null keeps none */
export async function keepFetched(
  { library, settings }: Pick<Services, 'library' | 'settings'>,
  clipId: string,
  html: string | null,
): Promise<void> {
  if (html === null || html.length > LARGEST || !(await settings.get()).snapshots) return;
  await library.putSnapshot(clipId, await gzip(html));
}

async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
