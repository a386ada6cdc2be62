import type { Database } from '../../storage/database.ts';
import { libraryOn } from '../../storage/library.ts';
import { liveLonger } from './a-longer-life.ts';

const LATER = Date.UTC(2026, 10, 1);

/** What version 3 can do besides: pages that wait to be clipped, one of them taken off the list. */
export async function waitForPages(db: Database): Promise<void> {
  await liveLonger(db);
  const library = libraryOn(db);
  const [campaign] = await library.listCampaigns();
  const page = (at: number, title: string, note: string) => ({
    urlKey: '',
    url: `https://baoban.vn/cho-cat/${at}.html`,
    title,
    campaigns: [campaign?.id ?? ''],
    note,
    addedAt: LATER + at,
  });
  await library.putWaiting([
    page(1, 'Gặp mặt già làng, trưởng bản', 'Đưa vào báo cáo quý II.\nXin ảnh gốc.'),
    page(2, '', ''),
    page(3, 'Bỏ khỏi danh sách', ''),
  ]);
  await library.setWaitingTrouble('baoban.vn/cho-cat/2.html', 'no-answer');
  await library.removeWaiting(['baoban.vn/cho-cat/3.html'], LATER);
}
