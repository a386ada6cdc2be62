import type { Plugin } from 'vite';

/**
 * What every page of the extension may do, for the manifest. Frames made of a blob (a snapshot, a
 * preview, a document to be printed) have the policy of the page that makes them, and styles of
 * their own: hence inline styles here, which `narrowed` takes away from the pages without such a
 * frame. Pages that wait and pictures come from whatever host the person allowed.
 */
export const PAGE_POLICY = policyOf({
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'object-src': "'none'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob: http: https:",
  'font-src': "'self' data:",
  'connect-src': "'self' http: https:",
  'frame-src': "'self' blob:",
  'base-uri': "'none'",
  'form-action': "'none'",
  // The first steps hold the sample page; no page of the web may hold any of ours.
  'frame-ancestors': "'self'",
  // Chrome 83, Firefox 148; older browsers pass over both. The names: `makePolicy`.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'cat-bao-doorway cat-bao-worker',
});

/** What a page does not need of `PAGE_POLICY`. Both hold, so this can only take away. */
const NARROW = {
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'none'",
};

type Directives = Readonly<Partial<Record<keyof typeof NARROW, string | null>>>;

/** Pages that need more than the others; null for all that the manifest allows. */
const WIDER: Readonly<Record<string, Directives>> = {
  // Snapshots, pictures of articles, and charts that bring a style.
  library: { 'style-src': null, 'img-src': null, 'font-src': null, 'frame-src': 'blob:' },
  // Its thread fetches pictures, under a policy of its own; the preview shows none of the web.
  export: { 'style-src': null, 'font-src': null, 'frame-src': 'blob:' },
  waiting: { 'connect-src': null },
  welcome: { 'frame-src': "'self'" },
};

/** Writes into each page of the build what it may do, before anything that it loads. */
export function narrowedPages(): Plugin {
  return {
    name: 'narrowed-pages',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { filename }) {
        // It has the looks of a stranger's page, in a frame where nothing runs.
        const page = /([a-z]+)[\\/]index\.html$/.exec(filename)?.[1];
        if (page === undefined) return html;
        const policy = policyOf({ ...NARROW, ...WIDER[page] });
        return html.replace(
          /<meta charset="UTF-8" ?\/?>/i,
          (charset) =>
            `${charset}<meta http-equiv="Content-Security-Policy" content="${policy}" />`,
        );
      },
    },
  };
}

function policyOf(directives: Readonly<Record<string, string | null>>): string {
  return Object.entries(directives)
    .flatMap(([name, sources]) => (sources === null ? [] : `${name} ${sources}`))
    .join('; ');
}
