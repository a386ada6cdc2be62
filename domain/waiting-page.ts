import { composeClip, type WholeClip } from './clip.ts';
import { addEntry } from './stamped-set.ts';
import { cleanNote } from './text.ts';

/** A page whose address is known and whose article is not: it waits to be clipped. */
export interface WaitingPage {
  /** See `urlKey`; one page waits once. */
  readonly urlKey: string;
  readonly url: string;
  /** As the list called it; '' where it did not. */
  readonly title: string;
  /** Ids of the campaigns that the clip shall get. */
  readonly campaigns: readonly string[];
  /** What shall become the clip's note. */
  readonly note: string;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
}

/** Why a page that was to be clipped by itself was not; it waits on. */
export type WaitingTrouble =
  /** The judge says that it is none; a person may clip it by hand. */
  | 'not-article'
  /** The server says that there is no such page. */
  | 'not-found'
  /** The server shows it to nobody who is not logged in, or not to us. */
  | 'refused'
  /** The office lets no page of its host be clipped. */
  | 'host-not-allowed'
  /** Nobody answered, or not in time. */
  | 'no-answer'
  | 'too-large'
  /** A picture, a PDF. */
  | 'not-a-page'
  /** It came, and could not be read. */
  | 'unreadable';

/** A page as it stands in the list. */
export interface WaitingEntry extends WaitingPage {
  /** null: nobody tried yet. */
  readonly trouble: WaitingTrouble | null;
}

export interface PutWaiting {
  /** Pages that wait now and did not before. */
  readonly added: number;
  /** Pages that waited already: campaigns are united, notes joined. */
  readonly joined: number;
  /** Keys of pages that are clips already, in the trash or not: these were not put. */
  readonly clipped: readonly string[];
  /** Pages for which there is no room: no more than `WAITING_MAX` wait. */
  readonly left: number;
}

/** More than that is no list that anybody clips, and would not fit a backup. */
export const WAITING_MAX = 100_000;

export interface WaitingList {
  /** The oldest first. */
  readonly pages: readonly WaitingEntry[];
  /** For the next page; null at the end. */
  readonly cursor: string | null;
}

/** A page that waits and is named again: campaigns united, the notes one below the other. */
export function joinWaiting(page: WaitingPage, again: WaitingPage): WaitingPage {
  return {
    ...page,
    title: page.title || again.title,
    campaigns: [...new Set([...page.campaigns, ...again.campaigns])],
    note: joinNotes(page.note, again.note),
    addedAt: Math.min(page.addedAt, again.addedAt),
  };
}

/** Both, each said once. */
export function joinNotes(note: string, other: string): string {
  const held = `\n\n${note}\n\n`;
  if (other === '' || held.includes(`\n\n${other}\n\n`)) return note;
  return note === '' ? other : `${note}\n\n${other}`;
}

/**
 * The clip with what the list said of its page. Said twice, it is there once.
 *
 * @param now milliseconds since 1970
 */
export function givenWaiting(
  whole: WholeClip,
  { campaigns, note }: Pick<WaitingPage, 'campaigns' | 'note'>,
  now: number,
  device: string,
): WholeClip {
  let { entries } = whole.clip;
  for (const value of campaigns)
    entries = addEntry(entries, { kind: 'campaign', value }, now, device);
  const value = cleanNote(note);
  if (value !== '' && joinNotes(whole.clip.note, value) !== whole.clip.note)
    entries = addEntry(entries, { kind: 'note', value }, now, device);
  return entries === whole.clip.entries
    ? whole
    : { ...whole, clip: composeClip({ ...whole.clip, entries }, whole.body.article) };
}
