import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';

/** The picker on a page, as a person sees it. */
export interface PickerDriver {
  /** All that its bar says. */
  text(): Promise<string>;
  waitForText(text: string): Promise<void>;
  /** Clicks the button whose text or label begins so; by real mouse events. */
  press(text: string): Promise<void>;
  /** Waits until it is gone from the page. */
  waitForEnd(): Promise<void>;
}

/** Waits for the picker and gives a driver of it. */
export async function pickerOn(browser: Driven, page: Tab): Promise<PickerDriver> {
  const frame = browser.closedFrame(page, 'cat-bao-picker');
  await until('the picker', () => frame.text());
  const text = async (): Promise<string> => (await frame.text()) ?? '';
  return {
    text,
    waitForText: async (wanted) => {
      await until(`"${wanted}" in the picker`, async () => (await text()).includes(wanted));
    },
    press: (wanted) => frame.press(wanted),
    waitForEnd: async () => {
      await until('the picker to be gone', async () => (await frame.text()) === null);
    },
  };
}

/** A real click in the middle of what the page shows there. */
export async function clickOn(page: Tab, selector: string): Promise<void> {
  const element = page.locator(selector).first();
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  await page.mouse.move(box.x + 20, box.y + box.height / 2);
  await page.mouse.click(box.x + 20, box.y + box.height / 2);
}

/** Skips a step by the keyboard; the buttons before it are move, choose, wider, narrower, back. */
export async function skipByTab(page: Tab): Promise<void> {
  for (let n = 0; n < 6; n++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
}
