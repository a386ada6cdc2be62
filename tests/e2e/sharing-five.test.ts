import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asidesOf } from '../../domain/aside.ts';
import { campaignKey, type CampaignTruth } from '../../domain/campaign.ts';
import type { Trace } from '../../domain/circle/trace.ts';
import { startCircle, type ACircle } from './a-circle.ts';
import { aColleague, type Colleague } from './a-colleague.ts';
import { oneState } from './one-library.ts';

const PEOPLE = ['Lan', 'Minh', 'Hoa', 'Sơn', 'Tuấn'];
const ARTICLES = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau'];
const TRASHED = 'sau';

/** Five browsers at once on the same clips: whatever each did, all end with all of it. */
describe('five people on the same clips', () => {
  let circle: ACircle;
  let people: readonly Colleague[] = [];
  beforeAll(async () => {
    circle = await startCircle();
    people = await Promise.all(PEOPLE.map((name) => aColleague(name)));
    const [first] = people;
    await first?.clip(ARTICLES);
    await Promise.all(people.map((each) => each.join(circle)));
    await oneState(circle, people, ARTICLES.length, 90);
  }, 240_000);
  afterAll(async () => {
    await Promise.all(people.map((each) => each.close()));
    await circle?.close();
  });

  const circleOf = async (one: Colleague): Promise<string> =>
    (await one.rows<{ id: string }>('circles'))[0]?.id ?? '';
  const pauseAll = (paused: boolean): Promise<unknown> =>
    Promise.all(
      people.map(async (one) => one.done('pauseCircle', { id: await circleOf(one), paused })),
    );

  /** Campaigns of one’s own and of everybody’s, a note and another title, on each clip. */
  async function work(one: Colleague, round: string): Promise<void> {
    for (const article of ARTICLES) {
      const { id } = await one.held(article);
      await one.done('tagClips', {
        ids: [id],
        add: [`Của ${one.name}, ${round}`, `Chung, ${round}`],
        remove: [],
      });
      const { note } = await one.held(article);
      await one.edit(article, {
        note: `${note === '' ? '' : `${note}\n\n`}${one.name} ghi ${round}`,
        ...(article === 'mot' && { title: `${one.name} đặt tên ${round}` }),
      });
    }
  }

  /** Campaigns and notes that were added in that round. */
  async function expectAllOf(round: string): Promise<void> {
    for (const one of people) {
      const names = new Map(
        (await one.rows<CampaignTruth>('campaigns')).map(({ id, name }) => [id, campaignKey(name)]),
      );
      for (const article of ARTICLES) {
        const clip = await one.held(article);
        const tags = clip.campaigns.map((id) => names.get(id) ?? id);
        expect(tags, `${one.name}, ${article}`).toEqual(
          expect.arrayContaining(
            [...PEOPLE.map((name) => `Của ${name}, ${round}`), `Chung, ${round}`].map(campaignKey),
          ),
        );
        // Each once: two machines’ campaigns of one name are one.
        expect(new Set(tags).size).toBe(tags.length);
        for (const name of PEOPLE) expect(clip.note).toContain(`${name} ghi ${round}`);
      }
    }
  }

  /** Each finds the title that they gave: it stands, is held against the one that does, or left its trace. */
  async function expectNoTitleLost(round: string): Promise<void> {
    for (const one of people) {
      const clip = await one.held('mot');
      const known = [
        clip.title,
        ...asidesOf(clip).map(({ value }) => value),
        ...(await one.rows<Trace>('traces')).map(({ what }) =>
          what.kind === 'overruled' ? what.was.value : null,
        ),
      ];
      expect(known, one.name).toContain(`${one.name} đặt tên ${round}`);
    }
  }

  it('who saw nothing of each other end in one state, and nothing that was written is lost', async () => {
    await pauseAll(true);
    await Promise.all(people.map((one) => work(one, 'lúc nghỉ')));
    const [, , , , last] = people;
    if (!last) throw new Error('nobody there');
    await last.done('trashClips', { ids: [(await last.held(TRASHED)).id] });
    await pauseAll(false);
    await oneState(circle, people, ARTICLES.length, 90);
    await expectAllOf('lúc nghỉ');
    await expectNoTitleLost('lúc nghỉ');
    // Four wrote into it without having seen that it was thrown away.
    for (const one of people) expect((await one.held(TRASHED)).trashed).toBe(0);
  }, 180_000);

  it('who see each other’s changes while they write end in one state too', async () => {
    await Promise.all(people.map((one) => work(one, 'cùng lúc')));
    await oneState(circle, people, ARTICLES.length, 90);
    await expectAllOf('lúc nghỉ');
    await expectAllOf('cùng lúc');
    await expectNoTitleLost('cùng lúc');
    for (const one of people) {
      expect(await one.rows('outbox'), one.name).toEqual([]);
      expect(await one.state()).toMatchObject({ kind: 'in-step', waiting: 0, setAside: 0 });
      expect(await one.browser.complaints()).toEqual([]);
    }
  }, 180_000);
});
