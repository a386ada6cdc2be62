import type { Services } from './services.ts';

/** Larger pages are kept without a snapshot: the clip itself is whole. */
const LARGEST = 5_000_000;

/**
 * Keeps the page's HTML beside its clip, if the person wants that and the tab still shows it. The
 * clip is saved by then and does not hang on it.
 */
export async function keepSnapshot(
  { library, pages, settings }: Pick<Services, 'library' | 'pages' | 'settings'>,
  clipId: string,
  tabId: number | null,
): Promise<void> {
  if (tabId === null || !(await settings.get()).snapshots) return;
  const html = await pages.html(tabId, LARGEST);
  if (html !== null) await library.putSnapshot(clipId, await gzip(html));
}

async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}
