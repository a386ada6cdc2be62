import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { until } from '../../scripts/drive/target.ts';
import { CIRCLE_HOST, startCircle, type ACircle } from './a-circle.ts';
import { aColleague, type Colleague } from './a-colleague.ts';
import { oneState } from './one-library.ts';
import { word } from './word.ts';

/** Everything that the extension's storage areas hold, as one text. */
const AREAS = `Promise.all([chrome.storage.session.get(null), chrome.storage.local.get(null)])
  .then((areas) => JSON.stringify(areas))`;

describe('leaving a circle', () => {
  let circle: ACircle;
  let lan: Colleague;
  let minh: Colleague;
  beforeAll(async () => {
    circle = await startCircle();
    [lan, minh] = await Promise.all([aColleague('Lan'), aColleague('Minh')]);
    await lan.clip(['cua-lan', 'cua-hai-nguoi'], ['Của Lan']);
    await lan.join(circle, true);
    await minh.join(circle);
    await oneState(circle, [lan, minh], 2);
    await minh.edit('cua-hai-nguoi', { note: 'Minh ghi' });
    await minh.clip(['cua-minh']);
    await oneState(circle, [lan, minh], 3);
  }, 180_000);
  afterAll(async () => {
    await Promise.all([lan?.close(), minh?.close()]);
    await circle?.close();
  });

  const { stringify } = JSON;
  const areas = ({ own }: Colleague): Promise<string> => own.evaluate<string>(AREAS);
  const expectNoAccount = async (one: Colleague): Promise<void> => {
    await until(
      'the account to be gone',
      async () => !(await areas(one)).includes('circle-account'),
    );
    // The password as JSON writes it.
    expect(await areas(one)).not.toContain(stringify(circle.account.password).slice(1, -1));
  };
  const press = ({ own }: Colleague, action: string): Promise<void> =>
    own.locator(`[data-action=${action}]`).click();
  const paths = async (one: Colleague): Promise<string[]> =>
    (await one.rows<{ url: string }>('clips'))
      .map(({ url }) => url.replace(/.*\/|\.html/g, ''))
      .sort();
  const mayReach = ({ own }: Colleague): Promise<boolean> =>
    own.evaluate<boolean>(`chrome.permissions.contains({ origins: [${stringify(CIRCLE_HOST)}] })`);
  const alarms = ({ own }: Colleague): Promise<string[]> =>
    own.evaluate<string[]>(`chrome.alarms.getAll().then((all) => all.map(({ name }) => name))`);

  /** The hosts of circles, as they were written down to be given back. */
  const notedHosts = async ({ own }: Colleague): Promise<readonly string[]> =>
    (
      await own.evaluate<{ 'circle-hosts'?: readonly string[] }>(
        `chrome.storage.local.get('circle-hosts')`,
      )
    )['circle-hosts'] ?? [];

  it('keeps the password where it was said, and no place else', async () => {
    const where = async (area: string, { own }: Colleague): Promise<boolean> =>
      (
        await own.evaluate<string>(
          `chrome.storage.${area}.get(null).then((held) => JSON.stringify(held))`,
        )
      ).includes(stringify(circle.account.password).slice(1, -1));
    expect([await where('local', lan), await where('session', lan)]).toEqual([true, false]);
    expect([await where('local', minh), await where('session', minh)]).toEqual([false, true]);
  });

  it('is not signing out, which forgets the account and leaves the clips', async () => {
    await press(lan, 'circle-more');
    await press(lan, 'circle-sign-out');
    await lan.own.getByText(word('sharing.signedOut')).waitFor();
    await expectNoAccount(lan);
    await lan.own.getByText(word('circleState.noAccount')).first().waitFor();
    expect(await paths(lan)).toHaveLength(3);
    expect(await lan.rows('circles')).toHaveLength(1);
  });

  it('with all clips keeps them and forgets the circle', async () => {
    expect(await mayReach(lan)).toBe(true);
    expect(await alarms(lan)).toContain('sharing');
    await press(lan, 'circle-leave');
    await press(lan, 'leave-all');
    await lan.own.getByText(word('sharing.left', circle.name)).waitFor();
    await until('no circle', async () => (await lan.rows('circles')).length === 0);
    expect(await paths(lan)).toEqual(['cua-hai-nguoi', 'cua-lan', 'cua-minh']);
    for (const table of ['outbox', 'synced', 'people']) expect(await lan.rows(table)).toEqual([]);
    await expectNoAccount(lan);
    await until('no alarm', async () => !(await alarms(lan)).includes('sharing'));
    expect(await notedHosts(lan)).toEqual([]);
  });

  it('gives the host back', async () => {
    await until('the host to be given back', async () => !(await mayReach(lan)));
  });

  it('without the clips of others leaves what holds a word of one’s own', async () => {
    await press(minh, 'circle-more');
    await press(minh, 'circle-leave');
    await press(minh, 'leave-own');
    await minh.own.getByText(word('sharing.leftWithout', circle.name, '1')).waitFor();
    await until('no circle', async () => (await minh.rows('circles')).length === 0);
    expect(await paths(minh)).toEqual(['cua-hai-nguoi', 'cua-minh']);
    await expectNoAccount(minh);
    expect(await notedHosts(minh)).toEqual([]);
  });

  it('can be taken back: circle and clips are there again, the account is not', async () => {
    await minh.own.getByRole('button', { name: 'Hoàn tác' }).click();
    await until('the circle', async () => (await minh.rows('circles')).length === 1);
    expect(await paths(minh)).toEqual(['cua-hai-nguoi', 'cua-lan', 'cua-minh']);
    await expectNoAccount(minh);
  });

  it('changes nothing for the others: the server holds what was shared', async () => {
    const ids = [...(await circle.database.documents()).keys()];
    expect(ids.filter((id) => id.startsWith('clip:'))).toHaveLength(3);
    for (const { browser } of [lan, minh]) expect(await browser.complaints()).toEqual([]);
  });
});
