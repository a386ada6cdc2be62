// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { WholeClip } from '../../../domain/clip.ts';
import { mergeSaved, mergeWhole } from '../../../domain/merge-clip.ts';
import { classify } from '../../../domain/search-match.ts';
import { asksForText, parseQuery } from '../../../domain/search-query.ts';
import { searchTextOf } from '../../../domain/search-text.ts';
import { Database } from '../../../storage/database.ts';
import { catchUp } from '../../../storage/index/catch-up.ts';
import { searchPage } from '../../../storage/index/search.ts';
import { createSegments } from '../../../storage/index/segment.ts';
import { libraryOn } from '../../../storage/library.ts';
import { corrected } from '../../domain/a-whole.ts';
import { aClip, aLibrary, anEngine } from '../a-library.ts';

const SMALL = { enough: 3, most: 5, fan: 2, largest: 24 };
const now = async (): Promise<void> => undefined;

const syllable = fc.constantFrom(
  ...'dân dàn vận ván van khéo khoá khóa đảng dang quy qui tỉnh uỷ ủy hoà hòa 2020'.split(' '),
);
const line = (most: number) =>
  fc.array(syllable, { minLength: 1, maxLength: most }).map((words) => words.join(' '));
const paper = fc.record({ title: line(4), lead: line(5), text: line(14) });

/** A step in the life of a library. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('save' as const), paper }) },
  fc.record({ kind: fc.constant('retitle' as const), at: fc.nat(50), title: line(4) }),
  fc.record({ kind: fc.constant('trash' as const), at: fc.nat(50) }),
  fc.record({ kind: fc.constant('purge' as const), at: fc.nat(50) }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('catch-up' as const) }) },
);

const typed = fc.oneof(
  line(3),
  line(3).map((words) => words.slice(0, -1)),
  line(4).map((words) => `"${words}"`),
  fc.tuple(line(2), line(3)).map(([a, b]) => `${a} "${b}"`),
  fc.tuple(line(2), syllable).map(([a, b]) => `${a} -${b}`),
  fc.tuple(line(1), line(3)).map(([a, b]) => `-"${b}" ${a} `),
);

async function live(steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) {
  const db = new Database('cat-bao', anEngine());
  const library = libraryOn(db);
  const kept: WholeClip[] = [];
  for (const each of steps) {
    const whole = 'at' in each ? kept[each.at % Math.max(1, kept.length)] : undefined;
    switch (each.kind) {
      case 'save': {
        const saved = await aClip({ ...each.paper, authors: [] });
        kept.push(saved);
        await library.saveClip(saved, mergeSaved);
        break;
      }
      case 'retitle':
        if (!whole) break;
        kept[kept.indexOf(whole)] = corrected(whole, 'title', each.title, 9, 'm1');
        await library.changeClips([whole.clip.id], (held) =>
          corrected(held, 'title', each.title, 9, 'm1'),
        );
        break;
      case 'trash':
      case 'purge':
        if (!whole) break;
        kept.splice(kept.indexOf(whole), 1);
        await library.changeClips([whole.clip.id], (held) =>
          corrected(held, 'status', 'trashed', 9, 'm1'),
        );
        if (each.kind === 'purge') await library.purge([whole.clip.id], 9);
        break;
      case 'catch-up':
        await catchUp(db, now, SMALL);
    }
  }
  return { db, library, kept };
}

/** What a reading of every text finds, in the order of the hits. */
function bruteForce(kept: readonly WholeClip[], text: string): string[] {
  const query = parseQuery(text);
  return kept
    .flatMap((whole) => {
      const rank = classify(query, searchTextOf(whole));
      return rank === null ? [] : [{ rank, whole }];
    })
    .toSorted((a, b) => a.rank - b.rank || b.whole.clip.capturedAt - a.whole.clip.capturedAt)
    .map(({ whole }) => whole.clip.id);
}

describe('the index', () => {
  it('finds texts by hundreds that wait for it after an import, and once they are in it', async () => {
    const library = aLibrary();
    const wholes = await Promise.all(
      Array.from({ length: 300 }, (_, n) => aClip({ title: `Dân vận khéo ${n}` })),
    );
    await library.importClips(wholes, [], mergeWhole);
    const sought = { text: 'dan van kheo 7', campaign: null };
    const wanted = wholes.filter((_, n) => String(n).startsWith('7')).map(({ clip }) => clip.id);
    const found = async () => (await library.listIds(sought)).toSorted();
    expect(await found()).toEqual(wanted.toSorted());
    await library.catchUp();
    expect(await found()).toEqual(wanted.toSorted());
  });

  it('finds what a reading of every folded text finds, in its order, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 40 }),
        fc.array(typed, { minLength: 1, maxLength: 6 }),
        async (steps, queries) => {
          const { db, library, kept } = await live(steps);
          for (const text of queries) {
            const query = { text, campaign: null };
            const wanted = bruteForce(kept, text);
            const found: string[] = [];
            for (let cursor: string | null | undefined; cursor !== null;) {
              const page = await library.listClips(query, 3, cursor ?? null);
              found.push(...page.clips.map(({ id }) => id));
              ({ cursor } = page);
            }
            expect(found, text).toEqual(wanted);
            // A little library is read where a large one is walked rank by rank: walked, too.
            const scope = { trash: false, test: null, few: -1 };
            const asked = parseQuery(text);
            if (asksForText(asked)) {
              const { hits } = await searchPage(
                db,
                createSegments(db),
                asked,
                scope,
                99,
                null,
                async (page) => page,
              );
              expect(
                hits.map(({ row }) => row.id),
                text,
              ).toEqual(wanted);
            }
            expect((await library.listIds(query)).toSorted(), text).toEqual(wanted.toSorted());
            expect(await library.countClips(query), text).toBe(wanted.length);
          }
          const report = await library.check({});
          expect(report?.problems).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  }, 120_000);
});
