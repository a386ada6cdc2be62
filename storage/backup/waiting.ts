import { succeed, type Result } from '../../domain/failure.ts';
import { urlKey } from '../../domain/url-key.ts';
import { cleanLine, cleanNote } from '../../domain/text.ts';
import { WAITING_MAX, type WaitingPage } from '../../domain/waiting-page.ts';
import type { Database } from '../database.ts';
import { listWaiting, putWaiting } from '../waiting-pages.ts';
import { count, isRecord, list, record, text } from '../../domain/shape/shape.ts';
import { LINE, LONG, webAddress } from '../../domain/shape/article-shape.ts';

/** Where pages that wait stand among the settings of a backup. */
const NAME = 'waiting';
/** Characters; with the marks of Vietnamese, two thirds of what an entry of the file may hold. */
const CHARACTERS_MAX = 30_000_000;
/** Written together. */
const BATCH = 1000;

type KeptPage = Omit<WaitingPage, 'urlKey'>;

const keptPage = record<KeptPage>({
  url: webAddress,
  title: text(100_000),
  campaigns: list(LINE),
  note: LONG,
  addedAt: count,
});

/**
 * The pages that wait, for the settings of a backup; nothing where none does. Of a list beyond what
 * a file holds the oldest are kept: a backup of the clips is not refused for it.
 */
export async function waitingToKeep(db: Database): Promise<Readonly<Record<string, unknown>>> {
  const kept: KeptPage[] = [];
  let room = CHARACTERS_MAX;
  let cursor: string | null = null;
  do {
    const read = await listWaiting(db, BATCH, cursor);
    for (const { url, title, campaigns, note, addedAt } of read.pages) {
      const page = { url, title, campaigns, note, addedAt };
      room -= JSON.stringify(page).length;
      if (room < 0) return { [NAME]: kept };
      kept.push(page);
    }
    ({ cursor } = read);
  } while (cursor !== null);
  return kept.length > 0 ? { [NAME]: kept } : {};
}

/**
 * Puts what waited into the list that is here: joined, so twice is as once. What is no such page
 * is passed over, as unknown settings are.
 *
 * @param ids of the campaigns here, by the file's
 */
export async function takeWaiting(
  db: Database,
  settings: Readonly<Record<string, unknown>>,
  ids: ReadonlyMap<string, string>,
): Promise<Result<null>> {
  const told: unknown = settings[NAME];
  const pages = Array.isArray(told) ? told.slice(0, WAITING_MAX).flatMap(pageOf(ids)) : [];
  for (let start = 0; start < pages.length; start += BATCH) {
    const put = await putWaiting(db, pages.slice(start, start + BATCH));
    if (!put.ok) return put;
  }
  return succeed(null);
}

const pageOf =
  (ids: ReadonlyMap<string, string>) =>
  (told: unknown): WaitingPage[] => {
    if (!isRecord(told) || keptPage(told) !== null) return [];
    const { url, title, campaigns, note, addedAt } = told as unknown as KeptPage;
    return [
      {
        urlKey: urlKey(url),
        url,
        title: cleanLine(title),
        campaigns: campaigns.flatMap((id) => ids.get(id) ?? []),
        note: cleanNote(note),
        addedAt,
      },
    ];
  };
