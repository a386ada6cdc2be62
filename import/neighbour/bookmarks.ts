import type { FormatDeps } from '../format.ts';
import { createFolderTrail } from './folder-trail.ts';
import { instantOf } from './moment.ts';
import type { PageList } from './page-list.ts';
import { readTags } from './tags.ts';

const WANTED = new Set([
  'href',
  'add_date',
  'time_added',
  'tags',
  'personal_toolbar_folder',
  'unfiled_bookmarks_folder',
]);

interface Bookmark {
  readonly attributes: ReadonlyMap<string, string>;
  readonly folders: readonly string[];
  title: string;
  note: string;
}

/**
 * The bookmark file of every browser since Netscape: `DL` lists, a folder as `H3` before its list, a
 * bookmark as `A`, what was noted on it as `DD` behind it; tags of other programs in `TAGS`. Learnt from
 * chromium/chromium, chrome/utility/importer/bookmark_html_reader.cc, and Firefox's
 * toolkit/components/places/BookmarkHTMLUtils. Hardly a tag is closed, so what counts is what opens next.
 * Pocket's old `ril_export.html` (`UL`, `time_added`) reads the same way.
 *
 * @param from what stands before the number of an entry in `where`
 */
export async function readBookmarks(
  markup: string,
  from: string,
  pages: PageList,
  deps: Pick<FormatDeps, 'onProgress'>,
): Promise<void> {
  const trail = createFolderTrail();
  let bookmark: Bookmark | null = null;
  let reading: 'title' | 'note' | 'folder' | null = null;
  let folder = '';
  let count = 0;

  const end = (): void => {
    reading = null;
    if (!bookmark) return;
    const { attributes, folders, title, note } = bookmark;
    bookmark = null;
    pages.add(`${from}#${++count}`, {
      url: attributes.get('href') ?? '',
      title: singleLine(title),
      savedAt: instantOf(attributes.get('add_date') ?? attributes.get('time_added') ?? ''),
      campaigns: [...folders, ...(attributes.get('tags') ?? '').split(',')],
      note: note.trim(),
    });
  };

  await readTags(
    markup,
    WANTED,
    {
      open: (name, attributes) => {
        switch (name) {
          case 'a':
            end();
            bookmark = { attributes, folders: trail.names(), title: '', note: '' };
            reading = 'title';
            break;
          case 'h3':
            end();
            folder = '';
            reading = 'folder';
            trail.announce(isBrowsersOwn(attributes));
            break;
          case 'dd':
            reading = bookmark ? 'note' : null;
            break;
          case 'br':
            if (reading === 'note' && bookmark) bookmark.note += '\n';
            break;
          case 'dl':
            end();
            trail.enter();
            break;
          case 'dt':
          case 'li':
          case 'hr':
            end();
        }
      },
      close: (name) => {
        if (name === 'a' && reading === 'title') reading = null;
        else if (name === 'h3' && reading === 'folder') {
          reading = null;
          trail.name(singleLine(folder));
        } else if (name === 'dl') {
          end();
          trail.leave();
        }
      },
      text: (text) => {
        if (reading === 'folder') folder += text;
        else if (bookmark && reading === 'title') bookmark.title += text;
        else if (bookmark && reading === 'note') bookmark.note += text;
      },
    },
    deps.onProgress,
  );
  end();
}

const isBrowsersOwn = (attributes: ReadonlyMap<string, string>): boolean =>
  attributes.has('personal_toolbar_folder') || attributes.has('unfiled_bookmarks_folder');

const singleLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
