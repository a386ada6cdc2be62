import { succeed, type Result } from '../../domain/failure.ts';
import {
  NOTHING_FOUND,
  type EntryRefusal,
  type FoundPage,
  type ReadFiles,
  type RefusedEntry,
} from '../found.ts';
import { BODY_MAX } from '../texts.ts';

/** As many pages are taken from one import; what comes after them is refused, and said. */
export const PAGES_MAX = 100_000;
/** As many refusals are told one by one. */
const REFUSED_MAX = 10_000;
/** As `texts.ts` has it for a line and an address of our own files. */
const LINE_MAX = 20_000;
/** More tags, authors or highlights than this are no person's. */
const NAMES_MAX = 1000;

/** What an entry of a foreign file says, as far as it says it. */
export type Entry = Partial<Omit<FoundPage, 'where'>>;

/** Gathers what the entries of a file say, and why others are not taken. */
export interface PageList {
  /** @param where says where the entry stands, for people: "#12" */
  readonly add: (where: string, entry: Entry) => void;
  readonly refuse: (where: string, reason: EntryRefusal) => void;
  readonly end: (title: string) => Result<ReadFiles>;
}

export function createPageList(): PageList {
  const pages: FoundPage[] = [];
  const refused: RefusedEntry[] = [];
  let beyond = 0;
  let untold = 0;

  const refuse = (where: string, reason: EntryRefusal): void => {
    if (refused.length < REFUSED_MAX) refused.push({ where, reason });
    else untold++;
  };

  return {
    add: (where, entry) => {
      if (pages.length >= PAGES_MAX) {
        beyond++;
        return;
      }
      const page = pageOf(where, entry);
      if (page.url === '') refuse(where, 'no-address');
      else if (!isBearable(page)) refuse(where, 'too-large');
      else pages.push(page);
    },
    refuse,
    end: (title) => {
      if (beyond > 0) refused.push({ where: `+${beyond}`, reason: 'too-large' });
      if (untold > 0) refused.push({ where: `+${untold}`, reason: 'not-an-entry' });
      return succeed({ kind: 'pages', title, pages, refused });
    },
  };
}

function pageOf(where: string, entry: Entry): FoundPage {
  return {
    ...NOTHING_FOUND,
    ...entry,
    where,
    url: (entry.url ?? '').trim(),
    title: (entry.title ?? '').trim(),
    note: (entry.note ?? '').trim(),
    authors: each(entry.authors),
    campaigns: each(entry.campaigns),
  };
}

/** Each name once, none empty. */
const each = (names: readonly string[] = []): readonly string[] => [
  ...new Set(names.map((name) => name.trim()).filter((name) => name !== '')),
];

/** Nothing is cut: an entry that is beyond all measure is refused, so that nobody believes it whole. */
function isBearable(page: FoundPage): boolean {
  const lines = [page.url, page.title, ...page.authors, ...page.campaigns, page.siteName ?? ''];
  const texts = [page.html ?? '', page.text ?? '', page.lead ?? '', page.note];
  const marked = page.highlights.flatMap(({ exact, note }) => [exact, note]);
  return (
    Math.max(page.authors.length, page.campaigns.length, page.highlights.length) <= NAMES_MAX &&
    lines.every(({ length }) => length <= LINE_MAX) &&
    [...texts, ...marked].every(({ length }) => length <= BODY_MAX)
  );
}
