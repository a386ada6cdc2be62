import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { FIREFOX_BUILD } from '../../scripts/drive/builds.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { complaintsOf } from '../../scripts/drive/complaints.ts';
import { pressToolbarButton } from '../../scripts/drive/firefox-popup.ts';
import { launchFirefox, type Firefox } from '../../scripts/drive/firefox.ts';
import { until } from '../../scripts/drive/target.ts';
import { openTab, viewOf, type View } from '../../scripts/drive/view.ts';
import { findFirefox } from '../../scripts/firefox.mjs';
import { anArticlePage, onShelf } from './a-portal.ts';

const { reason } = findFirefox();
const note = reason === null ? '' : ` (skipped: ${reason})`;
const MANIFEST = join(FIREFOX_BUILD, 'manifest.json');

const HOST = 'http://baothaibinh.com.vn';
const SHELF = {
  '/mot': { body: anArticlePage('Bài thứ nhất về dân vận') },
  '/hai': { body: anArticlePage('Bài thứ hai về dân vận') },
};

const NOTE = 'form.form textarea';
const valueOf = (view: View): Promise<string> =>
  view.evaluate<string>(`document.querySelector(${JSON.stringify(NOTE)}).value`);
/** The frame that Firefox puts an extension's sidebar into. */
const SIDEBAR = `document.querySelector('#sidebar')?.contentDocument
  ?.querySelector('#webext-panels-browser')?.browserId ?? null`;

/** The real sidebar of a real Firefox; each step stands on the ones before it. */
describe.skipIf(reason !== null)(`the sidebar in Firefox${note}`, () => {
  let firefox: Firefox;
  let first: View;
  let sidebar: View;
  beforeAll(async () => {
    firefox = await launchFirefox((url) => (url.startsWith(HOST) ? onShelf(SHELF, url) : null));
    first = await openTab(firefox, `${HOST}/mot`);
  });
  afterAll(() => firefox?.close());

  it('does not open by itself', () => {
    const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8')) as {
      sidebar_action: { default_panel: string; open_at_install: boolean };
    };
    expect(manifest.sidebar_action).toMatchObject({
      default_panel: 'sidepanel.html',
      open_at_install: false,
    });
  });

  it('opens from the popup and shows the page that the press let us read', async () => {
    const popup = await pressToolbarButton(firefox, first);
    await popup.clickText('Mở bảng bên');
    const id = await until('the sidebar', () => firefox.run<number | null>(`return ${SIDEBAR};`));
    sidebar = viewOf(firefox, id);
    await sidebar.waitForText('Bài thứ nhất về dân vận');
    await sidebar.type(NOTE, 'Nửa câu');
  });

  it('follows the tab in front, asks for a press, and loses nothing that was typed', async () => {
    await openTab(firefox, `${HOST}/hai`);
    await sidebar.waitForText('để đọc trang này');
    await firefox.run(
      `gBrowser.selectedTab = gBrowser.tabs.find((tab) => tab.linkedBrowser.browserId === args[0]);`,
      first.id,
    );
    await sidebar.waitForText('Bài thứ nhất về dân vận');
    await until('the draft', async () => (await valueOf(sidebar)) === 'Nửa câu');
  });

  it('saves and lists, without an error in the console', async () => {
    await sidebar.click('form.form button[type=submit]');
    await sidebar.waitForText('Đã cắt ngày');
    await sidebar.waitForText('1 bài');
    expect(await complaintsOf(firefox)).toEqual([]);
  });
});
