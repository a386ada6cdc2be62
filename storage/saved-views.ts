import { foldText } from '../domain/fold.ts';
import { fail, succeed, type Result } from '../domain/failure.ts';
import { cutText } from '../domain/text.ts';
import type { WatchedArea } from './area.ts';

/** A question to the library that a person gave a name, to ask it again. */
export interface SavedView {
  readonly name: string;
  /** The library page's address from `?` on; the page reads it as it would any address. */
  readonly search: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
}

const PREFIX = 'view:';
const NAME_MAX = 80;
const SEARCH_MAX = 4000;
/** More than anybody finds again in a list. */
export const VIEWS_MAX = 100;

/** The name as it is kept: one line; '' where nothing is left. */
export const viewName = (typed: string): string =>
  cutText(
    typed
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim(),
    NAME_MAX,
  ).trim();

/** Names that differ in capitals and marks of no meaning are one view; other diacritics tell apart. */
export const viewKey = (name: string): string => foldText(name, { keepMarks: true }) || name;
const keyOf = (name: string): string => PREFIX + viewKey(name);

/** Saved views in the browser's storage area, a key each: two windows lose nothing to each other. */
export function createSavedViews(area: WatchedArea) {
  const list = async (): Promise<readonly SavedView[]> =>
    Object.entries(await area.get(null))
      .flatMap(([key, value]) => (key.startsWith(PREFIX) ? (asSavedView(value) ?? []) : []))
      .sort((a, b) => a.madeAt - b.madeAt || (a.name < b.name ? -1 : 1));

  return {
    /** The oldest first. What is no view is left out. */
    list,
    /** Takes the place of the view of the same name. @returns or `storage-failed` */
    async put(view: SavedView): Promise<Result<null>> {
      const checked = asSavedView(view);
      if (!checked) throw new TypeError(`no view: ${JSON.stringify(view).slice(0, 200)}`);
      return attempt(async () => {
        const held = await list();
        const known = held.some(({ name }) => keyOf(name) === keyOf(checked.name));
        if (!known && held.length >= VIEWS_MAX)
          throw new Error(`there are ${VIEWS_MAX} views already`);
        await area.set({ [keyOf(checked.name)]: checked });
      });
    },
    delete: (name: string): Promise<Result<null>> => attempt(() => area.remove(keyOf(name))),
    /** Calls back whenever any context has written one. @returns the end */
    watch(listener: () => void): () => void {
      const hear: Parameters<WatchedArea['onChanged']['addListener']>[0] = (changes) => {
        if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) listener();
      };
      area.onChanged.addListener(hear);
      return () => area.onChanged.removeListener(hear);
    },
  };
}

/** The view, if the value is one. */
export function asSavedView(value: unknown): SavedView | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, search, madeAt } = value as Record<string, unknown>;
  if (typeof name !== 'string' || viewName(name) !== name || name === '') return null;
  if (typeof search !== 'string' || search.length > SEARCH_MAX) return null;
  if (typeof madeAt !== 'number' || !Number.isFinite(madeAt)) return null;
  return { name, search, madeAt };
}

async function attempt(write: () => Promise<void>): Promise<Result<null>> {
  try {
    await write();
    return succeed(null);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail({ kind: 'storage-failed', detail });
  }
}
