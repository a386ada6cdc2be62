import { extractArticle } from '../../extraction/extract.ts';
import { sanitizeHtml } from '../../extraction/sanitize.ts';
import { voteWithReadability } from '../../extraction/vote.ts';
import { MUTATIONS, randomOf } from './fuzz-mutations.ts';
import { breachesIn, isAddress } from './xss-rule.ts';

const URL_OF_PAGE = 'https://songmay.gov.vn/tin/bai-1.html';

/** What went wrong on the damaged pages of these numbers, and how long the slowest took. */
export interface Report {
  readonly faults: readonly string[];
  readonly slowest: { readonly ms: number; readonly page: string };
}

/**
 * Runs in a browser's page. Damages fixtures, the same way for the same number, and extracts.
 *
 * @param fixtures HTML by name @param mostMs what one page may take
 */
export function fuzz(
  fixtures: Readonly<Record<string, string>>,
  from: number,
  to: number,
  mostMs: number,
): Report {
  const faults: string[] = [];
  let slowest = { ms: 0, page: '' };
  for (let number = from; number < to; number++) {
    const { html, name } = damagedPage(fixtures, number);
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    if (number % 50 === 7) bury(parsed, 5000);
    const { ms, found } = check(parsed);
    if (ms > slowest.ms) slowest = { ms, page: name };
    if (ms > mostMs) found.push(`${Math.round(ms)} ms`);
    for (const fault of found) faults.push(`${name}: ${fault}`);
  }
  return { faults, slowest };
}

/**
 * Reads one page.
 *
 * @param depth of elements that a script laid around its first one
 */
export function readOne(html: string, depth = 0): { ms: number; found: string[] } {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  if (depth > 0) bury(parsed, depth);
  return check(parsed);
}

function damagedPage(fixtures: Readonly<Record<string, string>>, number: number) {
  const random = randomOf(number);
  const kinds = Object.keys(MUTATIONS);
  const names = Object.keys(fixtures);
  const fixture = names[Math.floor(random() * names.length)] ?? '';
  let html = fixtures[fixture] ?? '';
  const done: string[] = [];
  // Every kind comes equally often; some pages suffer a second and a third.
  for (let more = 0; more === 0 || (more < 3 && random() < 0.4); more++) {
    const kind =
      kinds[more === 0 ? number % kinds.length : Math.floor(random() * kinds.length)] ?? '';
    html = MUTATIONS[kind]?.(html, random) ?? html;
    done.push(kind);
  }
  return { html, name: `page ${number} (${fixture}; ${done.join(', ')})` };
}

/** Lays the body's first element into a chain of others: scripts nest deeper than parsers do. */
function bury(parsed: Document, depth: number): void {
  const first = parsed.body?.firstElementChild;
  if (!first) return;
  const outmost = parsed.createElement('div');
  let inmost = outmost;
  for (let at = 1; at < depth; at++) {
    const next = parsed.createElement('div');
    inmost.append(next);
    inmost = next;
  }
  first.replaceWith(outmost);
  inmost.append(first);
}

function check(parsed: Document): { ms: number; found: string[] } {
  const found: string[] = [];
  const before = markupOf(parsed);
  const start = performance.now();
  try {
    const { article } = extractArticle(parsed, URL_OF_PAGE, {
      sanitize: sanitizeHtml,
      vote: voteWithReadability,
    });
    const ms = performance.now() - start;
    if (markupOf(parsed) !== before) found.push('the page was changed');
    if (article.title === '') found.push('no title');
    const result = new DOMParser().parseFromString(article.html, 'text/html').body;
    found.push(...breachesIn(result));
    const addresses = [
      ...article.pictures.flatMap(({ src }) => src ?? []),
      ...article.attachments.map(({ href }) => href),
      ...article.videos,
    ];
    for (const address of addresses)
      if (!isAddress(address, false)) found.push(`address ${address.slice(0, 80)}`);
    return { ms, found };
  } catch (error) {
    found.push(error instanceof Error ? String(error.stack).slice(0, 300) : String(error));
    return { ms: performance.now() - start, found };
  }
}

/** The whole markup, by a way that the page's own names cannot take. */
const markupOf = (parsed: Document): string => new XMLSerializer().serializeToString(parsed);
