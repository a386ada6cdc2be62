import type { Extraction } from '../../domain/article.ts';
import { urlKey } from '../../domain/url-key.ts';
import type { WaitingPage, WaitingTrouble } from '../../domain/waiting-page.ts';
import { clipWaiting } from '../../entrypoints/background/clip-waiting.ts';
import type { Fetched } from '../../entrypoints/waiting/fetch-page.ts';
import type { WaitingPort } from '../../entrypoints/waiting/waiting-port.ts';
import { sourceOf } from '../../portals/source-of.ts';
import type { Engine } from '../../storage/database.ts';
import { createLibrary } from '../../storage/library.ts';
import { NOON, roomArticle } from './room-articles.ts';

const TITLES = [
  'Thái Bình: Gặp mặt già làng, trưởng bản, người có uy tín tiêu biểu',
  'Ban Dân vận Tỉnh ủy sơ kết phong trào thi đua “Dân vận khéo” sáu tháng đầu năm',
  '',
  'Mặt trận Tổ quốc các cấp vừa vận động nhân dân phòng, chống dịch vừa phát triển kinh tế',
  'Nghị quyết 01: Những việc cần làm ngay trong quý I để người dân được hưởng lợi',
  'Tổng đài nội bộ: lịch trực tuần này',
];
const HOSTS = [
  'baothaibinh.com.vn',
  'danvan.vn',
  'xaydungdang.org.vn',
  'baothaibinh.com.vn',
  'www.quangninh.gov.vn',
  'may-chu-noi-bo',
];
const NOTES = [
  '',
  'Đưa vào báo cáo quý II.\nXin ảnh gốc của Ban.',
  '',
  '',
  'Trùng đợt giao ban tháng 3?',
  '',
];

/** Pages as a list of bookmarks would name them. */
export const somePages = (count: number, campaigns: readonly string[]): WaitingPage[] =>
  Array.from({ length: count }, (_, at) => {
    const url = `https://${HOSTS[at % 6]}/tin-tuc/${2020 + (at % 5)}/${at}-bai-viet.html`;
    return {
      urlKey: urlKey(url),
      url,
      title: TITLES[at % 6] ?? '',
      campaigns: campaigns.filter((__, which) => (at + which) % 3 === 0),
      note: NOTES[at % 6] ?? '',
      addedAt: NOON + at,
    };
  });

/** What fetching gives in place of a page of the web. */
export type Web = (url: string) => WaitingTrouble | Extraction['kind'];

/** The page's world over a real library; the web is a function. */
export function waitingWorld(web: Web = () => 'article', engine?: Engine, name?: string) {
  const library = createLibrary(engine, name);
  const listeners = new Set<() => void>();
  const asked: string[] = [];
  let now = NOON;
  const writing = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    for (const listener of listeners) listener();
    return done;
  };
  const needs = { library, sourceOf, now: () => now };
  const port: WaitingPort = {
    listCampaigns: () => library.listCampaigns(),
    list: (limit) => library.listWaiting(limit),
    count: () => library.countWaiting(),
    all: async () => (await library.listWaiting(100_000)).pages,
    onLibraryChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    remove: (urlKeys) => writing(library.removeWaiting(urlKeys, now)),
    restore: (removal) => writing(library.restoreWaiting(removal)),
    async allow(origins) {
      asked.push(...origins);
      return true;
    },
    async giveBack() {
      const lent = asked.filter((each) => !each.startsWith('back '));
      asked.push(...lent.map((origin) => `back ${origin}`));
    },
    async alone(work) {
      await work();
      return true;
    },
    async isClipped(key) {
      const clip = await library.findByUrlKey(key);
      return clip !== null && !clip.trashed;
    },
    async fetchPage(url): Promise<Fetched> {
      const found = web(url);
      return found === 'article' || found === 'not-article'
        ? { kind: 'page', url, html: found }
        : { kind: 'trouble', trouble: found };
    },
    async readPage(html, url): Promise<Extraction> {
      const article = { ...roomArticle(url.length), url };
      return html === 'article'
        ? { kind: 'article', article }
        : { kind: 'not-article', reason: 'listing', article };
    },
    clip: (key, read) => writing(clipWaiting(needs, key, read)),
    setTrouble: (key, trouble) => writing(library.setWaitingTrouble(key, trouble)),
    async pause(ms) {
      if (ms > 0) now += ms;
    },
    now: () => now,
    openLibrary: () => void asked.push('openLibrary'),
    openImport: () => void asked.push('openImport'),
  };
  return {
    library,
    port,
    asked,
    /** Lets so many pages wait, of three campaigns. */
    fill: async (count: number): Promise<void> => {
      const names = ['Năm dân vận khéo 2020', 'Mục tiêu kép', 'Nghị quyết 01'];
      const made = await library.ensureCampaigns(names, NOON);
      const ids = made.ok ? made.value.map(({ id }) => id) : [];
      await library.editCampaign(ids[0] ?? null, { colour: 'red' }, NOON);
      await library.putWaiting(somePages(count, ids));
    },
  };
}
