import { publishedTimestamp } from '../../domain/vietnam-time.ts';
import type { Article } from '../../domain/article.ts';
import type { Result } from '../../domain/failure.ts';
import type { FormatDeps, ImportSource } from '../format.ts';
import type { ReadFiles } from '../found.ts';
import { createPageList } from '../neighbour/page-list.ts';
import { isPage } from './file-kinds.ts';
import { readMhtml } from './mhtml.ts';
import { pageOrigin } from './page-address.ts';
import { pageText } from './page-bytes.ts';

/** Larger pages are read by no one, and take the browser long. */
const PAGE_MAX = 30_000_000;

/** Pages that a browser or another program saved, each read as the page itself would be. */
export async function readSavedPages(
  sources: readonly ImportSource[],
  deps: Pick<FormatDeps, 'extract' | 'onProgress'>,
): Promise<Result<ReadFiles>> {
  const pages = createPageList();
  for (const [at, source] of sources.entries()) {
    if (!isPage(source.name)) continue;
    // Each page takes a while: the page that shows it must have its turn.
    await deps.onProgress?.(at, sources.length);
    if (source.bytes.length > PAGE_MAX) {
      pages.refuse(source.name, 'too-large');
      continue;
    }
    const page = openPage(source);
    if (!page) pages.refuse(source.name, 'not-an-entry');
    else if (page.url === null) pages.refuse(source.name, 'no-address');
    else {
      const article = extracted(page.html, page.url, deps);
      if (article) pages.add(source.name, { ...entryOf(article, page.url), savedAt: page.savedAt });
      else pages.refuse(source.name, 'no-article');
    }
  }
  await deps.onProgress?.(sources.length, sources.length);
  return pages.end('');
}

/** Whatever a page can do to the reading, the other pages shall not suffer for it. */
function extracted(
  html: string,
  url: string,
  { extract }: Pick<FormatDeps, 'extract'>,
): Article | null {
  try {
    return extract(html, url);
  } catch {
    return null;
  }
}

interface OpenPage {
  readonly html: string;
  readonly url: string | null;
  readonly savedAt: number | null;
}

function openPage({ name, bytes }: ImportSource): OpenPage | null {
  if (/\.mht(?:ml)?$/i.test(name)) {
    const page = readMhtml(bytes);
    return page && { ...page, url: page.url ?? pageOrigin(page.html).url };
  }
  const html = pageText(bytes);
  return { html, ...pageOrigin(html) };
}

const entryOf = (article: Article, url: string) => ({
  url,
  title: article.title,
  html: article.html,
  text: article.text,
  lead: article.lead,
  published: article.published && (publishedTimestamp(article.published) ?? article.published.date),
  authors: article.authors.map(({ name }) => name),
  siteName: article.siteName,
  language: article.language,
});
