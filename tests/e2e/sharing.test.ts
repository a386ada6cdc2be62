import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Tab } from '../../scripts/drive/driven.ts';
import { until } from '../../scripts/drive/target.ts';
import { startCircle, type ACircle } from './a-circle.ts';
import { aColleague, type Colleague } from './a-colleague.ts';
import { openRoom } from './a-room.ts';
import { oneState } from './one-library.ts';
import { word } from './word.ts';

const CAMPAIGN = 'Năm dân vận khéo';
const TAGGED = 'Xây dựng nông thôn mới';
/** Milliseconds for a busy machine; less than a long question to the server, whose end would hide that nobody heard. */
const SOON = { timeout: 20_000 };

/** Two people of one office, each at a browser of their own, from the first form on. */
describe('two people who share', () => {
  let circle: ACircle;
  let lan: Colleague;
  let minh: Colleague;
  /** Their libraries, open all the time. */
  let lanRoom: Tab;
  let minhRoom: Tab;
  beforeAll(async () => {
    circle = await startCircle();
    [lan, minh] = await Promise.all([aColleague('Lan'), aColleague('Minh')]);
  }, 120_000);
  afterAll(async () => {
    await Promise.all([lan?.close(), minh?.close()]);
    await circle?.close();
  });

  /** Fills in the form of the settings. @param place an address or an invitation */
  async function fillIn({ own, name }: Colleague, place: string, password: string): Promise<void> {
    await own.locator('[data-action=circle-join]').click();
    await own.getByLabel(word('sharing.place')).fill(place);
    await own.getByLabel(word('sharing.me')).fill(name);
    await own.getByLabel(word('sharing.user'), { exact: true }).fill(circle.account.user);
    await own.getByLabel(word('sharing.password')).fill(password);
  }
  const send = ({ own }: Colleague): Promise<void> =>
    own.getByRole('button', { name: word('sharing.join'), exact: true }).click();
  const isJoined = ({ own }: Colleague): Promise<void> =>
    own.getByText(word('sharing.joined', circle.name)).first().waitFor();

  it('the first is told why a wrong password is not taken, joins, and shares a campaign', async () => {
    await lan.clip(['le-hoi', 'giao-ban'], [CAMPAIGN]);
    await lan.clip(['rieng-cua-lan']);
    await lan.own.reload();
    await fillIn(lan, circle.url, 'sai mật khẩu');
    await lan.own.getByLabel(word('sharing.name')).fill(circle.name);
    await lan.own.getByRole('checkbox', { name: new RegExp(CAMPAIGN) }).check();
    await send(lan);
    await lan.own.getByText(word('failure.circleRefused')).waitFor();
    expect(await lan.rows('circles')).toEqual([]);
    await lan.own.getByLabel(word('sharing.password')).fill(circle.account.password);
    await send(lan);
    await isJoined(lan);
    await until('her clips there', async () => (await circle.database.documents()).size === 4);
    await until('nothing to wait', async () => (await lan.rows('outbox')).length === 0);
    const there = JSON.stringify([...(await circle.database.documents()).values()]);
    expect(there).toContain('le-hoi');
    expect(there).not.toContain('rieng-cua-lan');
  });

  it('the other joins by pasting the invitation, which holds no secret, and has her clips', async () => {
    await lan.own.locator('[data-action=circle-more]').click();
    await lan.own.locator('[data-action=circle-invite]').click();
    await lan.own.getByText(word('sharing.copied')).waitFor();
    const { plain: invitation } = await lan.browser.clipboard(lan.own);
    expect(invitation).toContain('catbao-circle:');
    expect(invitation).not.toContain(circle.account.password);
    await fillIn(minh, invitation, circle.account.password);
    const invitedTo = word('sharing.invitedTo', circle.name, new URL(circle.url).host);
    await minh.own.getByText(invitedTo).waitFor();
    await minh.own.getByRole('radio', { name: word('sharing.shareAll') }).check();
    await send(minh);
    await isJoined(minh);
    minhRoom = await openRoom(minh.browser);
    await minhRoom.getByText('Bài le-hoi').first().waitFor(SOON);
    await minhRoom.getByText('Bài giao-ban').first().waitFor(SOON);
    await minhRoom.locator('.head-circles[data-tone=good]').waitFor();
  });

  it('what one clips and tags is seen within seconds where the other’s library is open', async () => {
    lanRoom = await openRoom(lan.browser);
    await lan.clip(['hien-dat'], [CAMPAIGN]);
    await minhRoom.getByText('Bài hien-dat').first().waitFor(SOON);

    const { id } = await minh.held('hien-dat');
    await minhRoom.locator(`[data-clip="${id}"] [data-tick]`).click();
    await minhRoom.keyboard.press('t');
    await minhRoom.getByRole('combobox', { name: /Thêm|Gắn/ }).fill(TAGGED);
    await minhRoom.keyboard.press('Enter');
    await minhRoom.getByRole('button', { name: 'Gắn vào bài' }).click();
    const seen = lanRoom.locator(`[data-clip="${id}"]`).getByText(TAGGED);
    await seen.waitFor(SOON);
  });

  it('the reader says of each what the other one did', async () => {
    await reads(minh, [`${word('circleClip.clipped')} Lan`, `${CAMPAIGN} Lan`]);
    await reads(lan, [`${TAGGED} Minh`]);
  });

  /** What the reader says of the clip, on one’s own machine. */
  async function reads(one: Colleague, lines: readonly string[]): Promise<void> {
    const reader = await openRoom(one.browser, `?clip=${(await one.held('hien-dat')).id}`);
    await reader.getByRole('button', { name: word('circleClip.people') }).click();
    const people = reader.locator('.clip-people');
    await people.waitFor();
    await until(lines.join(', '), async () => {
      const said = (await people.innerText()).replaceAll(/\s+/g, ' ');
      return lines.every((line) => said.includes(line));
    });
    await reader.close();
  }

  it('ends in one state, with what was not shared where it was, and no error in a console', async () => {
    const mine = await lan.held('rieng-cua-lan');
    expect((await minh.rows<{ url: string }>('clips')).map(({ url }) => url)).not.toContain(
      mine.url,
    );
    await lan.done('changeCircle', {
      id: (await lan.rows<{ id: string }>('circles'))[0]?.id,
      change: { share: { kind: 'all' } },
    });
    const there = await oneState(circle, [lan, minh], 4);
    expect(Object.keys(there)).toContain(mine.urlKey);
    expect([...(await lan.browser.complaints()), ...(await minh.browser.complaints())]).toEqual([]);
  });
});
