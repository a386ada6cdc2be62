/** What a press injects, as one module for a test page. */
export { extractArticle } from '../../extraction/extract.ts';
export { sanitizeHtml } from '../../extraction/sanitize.ts';
export { voteWithReadability } from '../../extraction/vote.ts';
