// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';

import { mergeWhole } from '../../../domain/merge-clip.ts';
import { parseQuery } from '../../../domain/search-query.ts';
import { Database } from '../../../storage/database.ts';
import { catchUp } from '../../../storage/index/catch-up.ts';
import { libraryOn } from '../../../storage/library.ts';
import { TRUTH_CASES, TRUTH_CLIPS, truthWhole } from '../../domain/search-truth.ts';
import { anEngine } from '../a-library.ts';

const wholes = TRUTH_CLIPS.map((clip, at) => ({ key: clip.key, whole: truthWhole(clip, at) }));
const keyOf = new Map(wholes.map(({ key, whole }) => [whole.clip.id, key]));

describe.each([
  ['texts that wait', Number.POSITIVE_INFINITY],
  ['segments', 4],
])('a search of a little library, by %s', (_, enough) => {
  const db = new Database('cat-bao', anEngine());
  const library = libraryOn(db);
  beforeAll(async () => {
    for (let start = 0; start < wholes.length; start += 5) {
      const batch = wholes.slice(start, start + 5).map(({ whole }) => whole);
      await library.importClips(batch, [], mergeWhole);
      await catchUp(db, async () => undefined, { enough, most: 8, fan: 3, largest: 99 });
    }
  });

  // What filters do is another test's: these clips have no campaigns that a name could be of.
  const cases = TRUTH_CASES.filter(({ typed }) => {
    const { campaigns, sources, provinces, from, to } = parseQuery(typed).filters;
    return campaigns.length + sources.length + provinces.length === 0 && !from && !to;
  });

  it.each(cases)('answers [$typed] as a person would', async ({ typed, found }) => {
    const query = { text: typed, campaign: null };
    const page = await library.listClips(query, 50);
    const keys = page.clips.map(({ id }) => keyOf.get(id) ?? '');
    let at = 0;
    const groups = found.map((group) => keys.slice(at, (at += group.length)).toSorted());
    expect(groups).toEqual(found.map((group) => group.toSorted()));
    expect(keys).toHaveLength(at);
    expect(await library.countClips(query)).toBe(at);
  });
});
