import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { portalMatches } from '../../portals/hosts.ts';
import { DRIVER } from '../../scripts/drive/drive.ts';
import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { portal } from './a-portal.ts';
import { leftOut } from './only-in.ts';

interface Held {
  readonly permissions: readonly string[];
  readonly origins: readonly string[];
}

/** No test can answer the browser's own question: where it can be done, it is answered beforehand. */
const GIVEN = { permissions: ['downloads'], origins: portalMatches };

/** Portal mode and automatic backups, as if both had been turned on. */
const BOTH_ON = `chrome.storage.local.set({
  settings: { version: 1, portalMode: true, backupEvery: 'week' } })`;

/** What the background hears when something was taken away in the browser's settings. */
const TAKEN =
  DRIVER === 'firefox'
    ? `chrome.permissions.remove({ permissions: ['downloads'], origins: [${JSON.stringify(portalMatches[0])}] })`
    : `chrome.permissions.onRemoved.dispatch({ permissions: ['downloads'], origins: [] })`;

const heldIn = (options: Tab): Promise<Held> =>
  options.evaluate<Held>(`chrome.permissions.getAll().then(({ permissions = [], origins = [] }) =>
    ({ permissions, origins }))`);

const settingsIn = (options: Tab): Promise<object> =>
  options.evaluate<object>(`chrome.storage.local.get('settings').then(({ settings }) => settings)`);

/** The panel of permissions over what the browser itself says is held. */
describe('the permissions', () => {
  let browser: Driven;
  let options: Tab;
  beforeAll(async () => {
    browser = await portal();
    options = await browser.newTab(browser.ownUrl('options.html'));
  });
  afterAll(() => browser?.close());

  it('are after the installation those that the panel lists, and no site', async () => {
    const panel = options.locator('#panel-permissions');
    await panel.getByText('activeTab').waitFor();
    const listed = await options.evaluate<string[]>(
      `[...document.querySelectorAll('#panel-permissions .pairs kbd')].map((each) => each.innerText)`,
    );
    const { permissions, origins } = await heldIn(options);
    expect(listed.toSorted()).toEqual([...permissions].toSorted());
    expect(origins).toEqual([]);
    expect(await panel.getByRole('button', { name: 'Trả lại' }).count()).toBe(0);
  });
});

describe('permissions that are taken away in the browser', () => {
  let browser: Driven;
  let options: Tab;
  beforeAll(async () => {
    browser = await portal(DRIVER === 'firefox' ? { granted: GIVEN } : {});
    options = await browser.newTab(browser.ownUrl('options.html'));
  });
  afterAll(() => browser?.close());

  it('turn their feature off or let it wait, and the person is told', async () => {
    await options.evaluate(BOTH_ON);
    await browser.background.evaluate(TAKEN);
    await options.getByText(/chế độ cổng thông tin đã tắt/).waitFor();
    await options.getByText(/sao lưu tự động đang chờ/).waitFor();
    expect(await settingsIn(options)).toMatchObject({ portalMode: false, backupEvery: 'week' });
    await until('what is left of the portals to be given back', async () => {
      return (await heldIn(options)).origins.length === 0;
    });
  });

  it('are told of until the person has read it', async () => {
    await options.reload();
    await options.getByText(/chế độ cổng thông tin đã tắt/).waitFor();
    await options.getByRole('button', { name: 'Đã rõ' }).click();
    await until('the note to go', async () => {
      return (await options.locator('[data-state=taken]').count()) === 0;
    });
  });
});

const GIVEN_BACK = 'permissions that were given later';

describe(GIVEN_BACK, () => {
  let browser: Driven | null = null;
  beforeAll(async () => {
    if (leftOut(GIVEN_BACK) === undefined) browser = await portal({ granted: GIVEN });
  });
  afterAll(() => browser?.close());

  it('are given back in the panel, and what needed them is off', async () => {
    const options = await browser?.newTab(browser.ownUrl('options.html'));
    if (!options) throw new Error('no browser was started');
    await options.evaluate(BOTH_ON);
    await options.locator('[data-action=give-back-downloads]').click();
    await until('the downloads to be given back', async () => {
      return !(await heldIn(options)).permissions.includes('downloads');
    });
    await options.locator('[data-action=give-back-portals]').click();
    await until('the portals to be given back', async () => {
      return (await heldIn(options)).origins.length === 0;
    });
    expect(await settingsIn(options)).toMatchObject({ portalMode: false, backupEvery: 'never' });
    // Nobody is told of what they did themselves.
    expect(await options.locator('[data-state=taken]').count()).toBe(0);
  });
});
