import type { ExportInput } from '../input.ts';
import { escapeMarkup } from './markup.ts';

interface Outlet {
  readonly name: string;
  readonly address: string;
}

/**
 * The sources of the collection as OPML 2.0 (https://opml.org/spec2.opml): an outline a source,
 * `type="link"` with `url`, for nobody knows the addresses of their feeds. Outliners and link lists
 * read that; a feed reader, which wants `xmlUrl` (FreshRSS/FreshRSS, app/Services/ImportService.php),
 * shows the names only. `htmlUrl` lets some of them look for the feed.
 */
export async function* exportOpml({
  title,
  wholes,
  now,
}: Pick<ExportInput, 'title' | 'wholes' | 'now'>): AsyncGenerator<string> {
  const outlets = new Map<string, Outlet>();
  for await (const batch of wholes) {
    for (const { clip } of batch) {
      const { host, name } = clip.source;
      if (!outlets.has(host)) outlets.set(host, { name, address: `${new URL(clip.url).origin}/` });
    }
  }
  yield `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
<head>
<title>${escapeMarkup(title)}</title>
<dateCreated>${new Date(now).toUTCString()}</dateCreated>
</head>
<body>
`;
  for (const host of [...outlets.keys()].sort()) yield outline(outlets.get(host));
  yield '</body>\n</opml>\n';
}

function outline(outlet: Outlet | undefined): string {
  if (!outlet) return '';
  const [name, address] = [escapeMarkup(outlet.name), escapeMarkup(outlet.address)];
  return `<outline text="${name}" title="${name}" type="link" url="${address}" htmlUrl="${address}"/>\n`;
}
