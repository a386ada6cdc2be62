import type { Extraction } from '../../domain/article.ts';
import type { HostRule } from '../../domain/host-rule.ts';
import { findChosen } from '../../extraction/chosen.ts';
import { extractArticle } from '../../extraction/extract.ts';
import { inUnicode } from '../../extraction/in-unicode.ts';
import { inertDocument, sanitizeHtml } from '../../extraction/sanitize.ts';
import { voteWithReadability } from '../../extraction/vote.ts';

/**
 * Reads a page that was fetched, as a press reads one that is open. Its document is inert: nothing
 * of it runs or loads. Loaded when the first page has come.
 *
 * @param rule what the person showed of its host
 */
export function readPage(html: string, url: string, rule: HostRule | null): Extraction {
  const page = inertDocument(withoutFallbacks(html));
  return extractArticle(
    page,
    url,
    {
      sanitize: sanitizeHtml,
      vote: voteWithReadability,
      chooser: { find: findChosen, inUnicode },
    },
    { rule },
  );
}

/**
 * Where scripts run, what stands for their absence is text and no markup. An inert document runs
 * none: there a counter's picture in the head would end it, and the page's data behind it would
 * stand in its body.
 */
function withoutFallbacks(html: string): string {
  const body = html.search(/<body[\s>]/i);
  const head = body < 0 ? '' : html.slice(0, body);
  return (
    head.replace(
      /<noscript\b[^<>]*>[^<]*(?:<(?!\/?(?:noscript|script)\b)[^<]*)*<\/noscript\s*>/gi,
      '',
    ) + html.slice(head.length)
  );
}
