import type { Campaign } from '../../domain/campaign.ts';
import type { Clip } from '../../domain/clip.ts';
import type { ExportChoices } from '../../domain/export-choices.ts';
import type { ExportInput } from '../input.ts';
import { escapeMarkup } from './markup.ts';
import { campaignNames, seconds } from './names.ts';

/**
 * The bookmark file that every browser reads: a folder a campaign, a clip in each of its campaigns'
 * folders, those without one behind the folders. Learnt from chromium/chromium,
 * chrome/utility/importer/bookmark_html_reader.cc, which reads line by line: a bookmark is one line, tags
 * are in capitals, and an attribute ends at the first quotation mark that no backslash precedes.
 *
 * Bookmarks are gathered by folder: some hundred bytes a clip stay in memory.
 */
export async function* exportNetscape(
  input: Pick<ExportInput, 'title' | 'campaigns' | 'wholes'>,
  { notes }: Pick<ExportChoices, 'notes'>,
): AsyncGenerator<string> {
  const namesOf = campaignNames(input);
  const folders = new Map<string, string[]>(input.campaigns.map(({ id }) => [id, []]));
  const loose: string[] = [];
  for await (const batch of input.wholes) {
    for (const { clip } of batch) {
      const line = bookmark(clip, namesOf(clip), notes);
      for (const id of clip.campaigns) folders.get(id)?.push(line);
      if (clip.campaigns.length === 0) loose.push(line);
    }
  }
  yield head(input.title);
  for (const campaign of byAge(input.campaigns)) {
    const lines = folders.get(campaign.id) ?? [];
    if (lines.length > 0) yield folder(campaign, lines);
  }
  yield `${loose.join('')}</DL><p>\n`;
}

const byAge = (campaigns: readonly Campaign[]): Campaign[] =>
  [...campaigns].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));

const head = (title: string): string => `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<META HTTP-EQUIV="Content-Security-Policy" CONTENT="default-src 'none'">
<TITLE>${escapeMarkup(title)}</TITLE>
<H1>${escapeMarkup(title)}</H1>
<DL><p>
`;

const folder = ({ name, createdAt }: Campaign, lines: readonly string[]): string =>
  `<DT><H3 ADD_DATE="${seconds(createdAt)}">${escapeMarkup(name)}</H3>
<DL><p>
${lines.join('')}</DL><p>
`;

function bookmark(clip: Clip, names: readonly string[], notes: boolean): string {
  const address = escapeMarkup(clip.url.replaceAll('\\', '%5C'));
  // A comma parts tags. The folder still says the name of such a campaign.
  const tags = names.filter((name) => !name.includes(',')).map((name) => escapeMarkup(name));
  const tagged = tags.length > 0 ? ` TAGS="${tags.join(',')}"` : '';
  const title = escapeMarkup(clip.title.replace(/\s+/g, ' '));
  const line = `<DT><A HREF="${address}" ADD_DATE="${seconds(clip.capturedAt)}"${tagged}>${title}</A>\n`;
  return notes && clip.note ? `${line}<DD>${escapeMarkup(clip.note)}\n` : line;
}
