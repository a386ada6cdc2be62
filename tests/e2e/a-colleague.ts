import { SENT_TO_CIRCLES } from '../../domain/circle/sent-data.ts';
import type { CircleState } from '../../domain/circle/sharing.ts';
import type { Clip } from '../../domain/clip.ts';
import type { DraftFields } from '../../domain/draft.ts';
import type { Result } from '../../domain/failure.ts';
import type { Capture } from '../../domain/ports.ts';
import { urlKey } from '../../domain/url-key.ts';
import { drive } from '../../scripts/drive/drive.ts';
import type { Driven, LaunchOptions, Tab } from '../../scripts/drive/driven.ts';
import { anArticle } from '../domain/a-whole.ts';
import { aClip } from '../storage/a-library.ts';
import { CIRCLE_HOST, type ACircle } from './a-circle.ts';
import { ask, askingAll } from './ask.ts';
import { ALL_ROWS, PUT_CAPTURES, TAKE_IN, type Handed } from './in-own-page.ts';

/** Somebody of the office at a browser of their own, with the settings open: so the circle is kept live. */
export interface Colleague {
  readonly name: string;
  readonly browser: Driven;
  readonly own: Tab;
  ask<T>(type: string, data: unknown): Promise<T>;
  /** Asks and expects that it was done. */
  done<T>(type: string, data: unknown): Promise<T>;
  /** Joins with everything shared, as the form would have it asked. */
  join(circle: ACircle, remember?: boolean): Promise<string>;
  /** Clips articles of these names, each in its campaigns. */
  clip(names: readonly string[], campaigns?: readonly string[]): Promise<void>;
  /** Takes in many clips at once. */
  takeIn(handed: Handed): Promise<void>;
  /** All rows of a table, as the database holds them. */
  rows<T>(table: string): Promise<T[]>;
  /** The clip of this article, in the trash or not. */
  held(name: string): Promise<Clip>;
  /** Corrects or adds what a person writes into the clip's form. */
  edit(name: string, fields: { readonly title?: string; readonly note?: string }): Promise<void>;
  /** null where there is none. */
  state(): Promise<CircleState | null>;
  close(): Promise<void>;
}

const HOST = 'https://baothaibinh.com.vn';

export const addressOf = (name: string): string => `${HOST}/${name}.html`;

export async function aColleague(name: string, options: LaunchOptions = {}): Promise<Colleague> {
  const browser = await drive({
    granted: { origins: [CIRCLE_HOST], sent: SENT_TO_CIRCLES },
    ...options,
  });
  const own = await browser.newTab(browser.ownUrl('options.html'));
  const page = { evaluate: <T>(expression: string) => own.evaluate<T>(expression) };

  const colleague: Colleague = {
    name,
    browser,
    own,
    ask: (type, data) => ask(page, type, data),
    async done<T>(type: string, data: unknown) {
      const result = await colleague.ask<Result<T>>(type, data);
      if (!result.ok) throw new Error(`${name}, ${type}: ${JSON.stringify(result.failure)}`);
      return result.value;
    },
    async join({ url, name: called, account }, remember = false) {
      const address = { url, name: called, me: name, share: { kind: 'all' } };
      return (await colleague.done<{ id: string }>('joinCircle', { address, account, remember }))
        .id;
    },
    async clip(names, campaigns = []) {
      const captures = names.map(captureOf);
      await own.evaluate(PUT_CAPTURES, captures);
      const answers = await own.evaluate<Result<Clip>[]>(
        askingAll(
          captures.map(({ urlKey: key, article }) => {
            const base = shownOf(article.title, '');
            return ['saveClip', { urlKey: key, base, fields: { ...base, campaigns } }] as const;
          }),
        ),
      );
      const failed = answers.find(({ ok }) => !ok);
      if (failed) throw new Error(JSON.stringify(failed));
    },
    takeIn: (handed) => own.evaluate(TAKE_IN, handed),
    rows: <T>(table: string) => own.evaluate<T[], string>(ALL_ROWS, table),
    async held(article) {
      const key = urlKey(addressOf(article));
      const clip = (await colleague.rows<Clip>('clips')).find((each) => each.urlKey === key);
      if (!clip) throw new Error(`${name} has no clip ${article}`);
      return clip;
    },
    async edit(article, fields) {
      const clip = await colleague.held(article);
      const base = shownOf(clip.title, clip.note);
      await colleague.done('editClip', { id: clip.id, base, fields: { ...base, ...fields } });
    },
    async state() {
      const held = await own.evaluate<{ 'circle-states'?: readonly CircleState[] }>(
        `chrome.storage.session.get('circle-states')`,
      );
      return held['circle-states']?.[0] ?? null;
    },
    close: () => browser.close(),
  };
  return colleague;
}

/** What the form showed of what is edited; the rest is as good as not touched. */
const shownOf = (title: string, note: string): DraftFields => ({
  title,
  date: '',
  time: '',
  authors: '',
  campaigns: [],
  note,
});

function captureOf(name: string): Capture {
  const url = addressOf(name);
  const title = `Bài ${name}`;
  const text = `${title}. ${Array.from({ length: 40 }, (_, n) => `Đoạn ${n} của ${name}`).join(', ')}.`;
  const article = anArticle({ url, title, text, html: `<p>${text}</p>`, authors: [] });
  return { url, urlKey: urlKey(url), article, capturedAt: 0 };
}

/** So many clips to be taken in. */
export const clipsOf = async (count: number): Promise<Handed> => ({
  campaigns: [],
  wholes: await Promise.all(
    Array.from({ length: count }, (_, n) => aClip({ title: `Bài số ${n}` })),
  ),
});
