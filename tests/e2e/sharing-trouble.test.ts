import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { liveValues } from '../../domain/stamped-set.ts';
import { createRandom } from '../../scripts/bench/library/random.ts';
import { until } from '../../scripts/drive/target.ts';
import { RULES } from '../team/the-rules.ts';
import { notOurs, startCircle, type ACircle } from './a-circle.ts';
import { aColleague, clipsOf, type Colleague } from './a-colleague.ts';
import { oneState } from './one-library.ts';
import { word } from './word.ts';
import { withWrongClock } from './wrong-clock.ts';

const DAY = 24 * 60 * 60 * 1000;
const MANY = 500;
const tenOf = (prefix: string): string[] => Array.from({ length: 10 }, (_, n) => `${prefix}-${n}`);

/** What goes wrong between two machines, one of them a day ahead: all of it ends in one state. */
describe('trouble while two share', () => {
  const ahead = withWrongClock(DAY);
  let circle: ACircle;
  let lan: Colleague;
  let minh: Colleague;
  let clips = 0;
  beforeAll(async () => {
    circle = await startCircle();
    [lan, minh] = await Promise.all([
      aColleague('Lan', { extension: ahead.folder }),
      aColleague('Minh'),
    ]);
  }, 120_000);
  afterEach(() => {
    circle.line.mishap = () => 'none';
  });
  afterAll(async () => {
    await Promise.all([lan?.close(), minh?.close()]);
    await circle?.close();
    ahead.remove();
  });

  const clip = async (one: Colleague, names: readonly string[]): Promise<void> => {
    await one.clip(names, [`Của ${one.name}`]);
    clips += names.length;
  };
  const agreed = (seconds = 90) => oneState(circle, [lan, minh], clips, seconds);
  const circleOf = async (one: Colleague): Promise<string> =>
    (await one.rows<{ id: string }>('circles'))[0]?.id ?? '';
  async function isStateOf(one: Colleague, kind: string): Promise<void> {
    await until(
      `${one.name} to be ${kind}`,
      async () => {
        const state = await one.state();
        // What else it is is told where this is never so.
        if (state?.kind !== kind) throw new Error(JSON.stringify(state));
        return true;
      },
      60,
    );
  }

  /** Kills the server so many milliseconds after the n-th request of that kind. */
  async function killedAt(
    [path, n, ms]: readonly [path: string, n: number, ms: number],
    act: () => Promise<unknown>,
  ): Promise<void> {
    let seen = 0;
    const dying: Promise<void>[] = [];
    circle.line.mishap = (asked) => {
      if (asked.path.includes(path) && ++seen === n) {
        const soon = new Promise((resume) => {
          setTimeout(resume, ms);
        });
        dying.push(soon.then(() => circle.server.kill()));
        return ms === 0 ? 'answer-lost' : 'none';
      }
      return 'none';
    };
    await act();
    await until('the server to die', async () => dying.length > 0, 60);
    await Promise.all(dying);
  }

  it('a clock that is a day ahead is one: what the machine writes is of tomorrow', async () => {
    await clip(lan, ['ngay-mai']);
    await clip(minh, ['hom-nay']);
    const [tomorrow, today] = [await lan.held('ngay-mai'), await minh.held('hom-nay')];
    expect(tomorrow.capturedAt - today.capturedAt).toBeGreaterThan(DAY - 60_000);
  });

  it('the server is killed in the middle of a push and of a pull', async ({ skip }) => {
    if (notOurs) skip(notOurs);
    await lan.takeIn(await clipsOf(MANY));
    clips += MANY;
    await killedAt(['_bulk_docs', 2, 20], () => lan.join(circle));
    await isStateOf(lan, 'offline');
    await circle.server.start();
    await oneState(circle, [lan], clips - 1, 90);
    // Else her own questions would be counted too.
    await lan.done('pauseCircle', { id: await circleOf(lan), paused: true });
    await killedAt(['_changes', 2, 0], () => minh.join(circle));
    await isStateOf(minh, 'offline');
    expect((await minh.rows('clips')).length).toBeLessThan(clips);
    await circle.server.start();
    await lan.done('pauseCircle', { id: await circleOf(lan), paused: false });
    await agreed();
  }, 240_000);

  it('a third of the answers are lost', async () => {
    for (const one of [lan, minh]) if ((await circleOf(one)) === '') await one.join(circle);
    const random = createRandom(7);
    let lost = 0;
    circle.line.mishap = () => {
      if (!random.chance(0.3)) return 'none';
      lost += 1;
      return random.pick(['answer-lost', 'request-lost', 'cut'] as const);
    };
    await clip(lan, tenOf('mat-cua-lan'));
    await clip(minh, tenOf('mat-cua-minh'));
    await until('some to be lost', async () => lost >= 3, 60);
    // By itself: nobody presses anything.
    const isSent = async (one: Colleague): Promise<boolean> =>
      (await one.rows('outbox')).length === 0;
    for (const one of [lan, minh]) await until('all to be sent', () => isSent(one), 90);
    circle.line.mishap = () => 'none';
    await agreed();
  }, 240_000);

  it('the wrong clock wins a title that both gave, and the other one is not lost', async () => {
    const both = [lan, minh];
    for (const one of both) {
      await one.done('pauseCircle', { id: await circleOf(one), paused: true });
    }
    for (const one of both) {
      await one.edit('hom-nay', { title: `${one.name} đặt tên`, note: `${one.name} ghi` });
    }
    for (const one of both) {
      await one.done('pauseCircle', { id: await circleOf(one), paused: false });
    }
    await agreed();
    for (const one of both) {
      const { title, entries, note } = await one.held('hom-nay');
      expect(title).toBe('Lan đặt tên');
      for (const { name } of both) expect(note).toContain(`${name} ghi`);
      const asides = liveValues(entries, 'aside').join();
      const traces = JSON.stringify(await minh.rows('traces'));
      expect(asides + traces).toContain('Minh đặt tên');
    }
  }, 120_000);

  it('the database is dropped and made anew: it is filled again from the machines', async () => {
    await circle.database.drop();
    await lan.edit('ngay-mai', { note: 'Khi không có máy chủ' });
    await isStateOf(lan, 'gone');
    await circle.database.create();
    await circle.database.validate(RULES);
    for (const one of [lan, minh]) {
      await one.done('syncCircle', { id: await circleOf(one) });
      // What it took for looked at just now is looked at anew by the next background.
      await one.browser.background.kill();
    }
    await agreed();
    expect((await minh.held('ngay-mai')).note).toContain('Khi không có máy chủ');
  }, 180_000);

  it('a document that validation forbids is set aside, shown with the reason, and stalls nothing', async () => {
    // The rules of the office, and one more.
    await circle.database.validate(`function (after, before, user, security) {
      (${RULES.trim()})(after, before, user, security);
      if (after.article && after.article.title.indexOf('bi-chan') >= 0)
        throw({ forbidden: 'không được' });
    }`);
    await lan.clip(['bi-chan']);
    await clip(lan, ['sau-do']);
    await until('the rest to be there', async () => (await minh.rows('clips')).length === clips);
    await until('it to be set aside', async () => (await lan.state())?.setAside === 1, 60);
    await lan.own.getByRole('button', { name: word('sharing.troublesShow') }).click();
    await lan.own.getByText(/forbidden: không được/).waitFor();
    expect(await lan.rows('outbox')).toMatchObject([{ held: 1 }]);

    await circle.database.validate(RULES);
    await lan.own.getByRole('button', { name: word('sharing.retry') }).click();
    clips += 1;
    await agreed();
    expect(await lan.rows('outbox')).toEqual([]);
  }, 120_000);

  it('the password is changed: it is said, asked for anew, and what waited goes on', async () => {
    await circle.database.changePassword('mật khẩu mới');
    await clip(lan, ['sau-khi-doi']);
    await isStateOf(lan, 'refused');
    await lan.own.getByText(word('circleState.refused')).first().waitFor();
    for (const { own } of [lan, minh]) {
      const form = own.getByRole('form', { name: word('sharing.accountOf', circle.name) });
      await form.waitFor({ timeout: 60_000 });
      await form.getByLabel(word('sharing.user'), { exact: true }).fill(circle.account.user);
      await form.getByLabel(word('sharing.password')).fill('mật khẩu mới');
      await form.getByRole('button', { name: word('sharing.signIn') }).click();
    }
    await agreed();
  }, 120_000);

  it('leaves no error in a console', async () => {
    for (const { browser } of [lan, minh]) expect(await browser.complaints()).toEqual([]);
  });
});
