import { PNG } from 'pngjs';

import { hashText } from '../../domain/text.ts';
import { sourceOf } from '../../portals/source-of.ts';
import { startCircle } from '../../tests/e2e/a-circle.ts';
import { aColleague, type Colleague } from '../../tests/e2e/a-colleague.ts';
import type { Handed } from '../../tests/e2e/in-own-page.ts';
import { oneState } from '../../tests/e2e/one-library.ts';
import { syntheticCampaigns, syntheticClip } from '../bench/library/synthetic.ts';
import type { Tab } from '../drive/tab.ts';
import { smallPng } from '../store/small-png.ts';

const CLIPS = 24;
const VIEW = { width: 1100, height: 800 };
/** Between the two. */
const GAP = 24;

const WORDS = {
  vi: { people: 'Ai làm gì với bài này', urgent: 'Trình Ban Thường vụ', circle: 'Dân vận huyện' },
  en: { people: 'Who did what with this clip', urgent: 'For the board', circle: 'Press office' },
} as const;

/** The libraries of two people side by side: what the left one has just tagged is seen at the right. */
export async function shootSharing(language: 'vi' | 'en', dark: boolean): Promise<Buffer> {
  const words = WORDS[language];
  const circle = { ...(await startCircle()), name: words.circle };
  const people: Colleague[] = [];
  try {
    for (const name of ['Lan', 'Minh']) people.push(await aColleague(name, { language, dark }));
    const [lan, minh] = people;
    if (!lan || !minh) throw new Error('nobody there');
    for (const one of people) await one.join(circle);
    const device = (await lan.rows<{ key: string; value: string }>('meta')).find(
      ({ key }) => key === 'device',
    );
    if (!device) throw new Error('a machine without a name');
    await lan.takeIn(await someClips(device.value));
    await oneState(circle, people, CLIPS);
    return beside(...(await tagged(lan, minh, words)));
  } finally {
    for (const one of people) await one.close();
    await circle.close();
  }
}

async function tagged(
  lan: Colleague,
  minh: Colleague,
  { people, urgent }: (typeof WORDS)['vi' | 'en'],
): Promise<[Buffer, Buffer]> {
  const [here, there] = [await room(minh), await room(lan)];
  const row = here.locator('[data-place="1"]');
  await row.locator('[data-tick]').click();
  await here.keyboard.press('t');
  await here.locator('.bulk-panel [role=combobox]').fill(urgent);
  await here.keyboard.press('Enter');
  await here.locator('.bulk-panel button[type=submit], .bulk-panel .button-primary').click();
  await row.locator('.chip, .item-facts').getByText(urgent).first().waitFor();
  await row.locator('[data-tick]').click();
  await there.locator('.shelf').getByText(urgent).first().waitFor();
  await there.locator('[data-place="1"]').click();
  await there.getByRole('button', { name: people }).click();
  await there.locator('.clip-people').scrollIntoViewIfNeeded();
  await here.waitForTimeout(800);
  return [await here.screenshot(), await there.screenshot()];
}

async function room({ browser }: Colleague): Promise<Tab> {
  const page = await browser.newTab(browser.ownUrl('library.html'));
  await page.setViewportSize(VIEW);
  await page.locator('[data-place="1"]').waitFor();
  return page;
}

/** Of the benchmark's library, clipped on this machine, with hashes that a circle takes. */
async function someClips(device: string): Promise<Handed> {
  const wholes = await Promise.all(
    Array.from({ length: CLIPS }, async (_, n) => {
      const { clip, body } = syntheticClip(n, CLIPS);
      const textHash = await hashText(body.article.text);
      return { clip: { ...clip, textHash, source: sourceOf(clip.url) }, body };
    }),
  );
  const made = wholes[0]?.clip.device ?? '';
  const own = JSON.parse(JSON.stringify(wholes).replaceAll(made, device)) as typeof wholes;
  return { campaigns: syntheticCampaigns(), wholes: own };
}

function beside(left: Buffer, right: Buffer): Buffer {
  const [one, other] = [PNG.sync.read(left), PNG.sync.read(right)];
  const both = new PNG({ width: one.width + GAP + other.width, height: one.height });
  both.data.fill(0xff);
  PNG.bitblt(one, both, 0, 0, one.width, one.height, 0, 0);
  PNG.bitblt(other, both, 0, 0, other.width, other.height, one.width + GAP, 0);
  return smallPng(PNG.sync.write(both));
}
