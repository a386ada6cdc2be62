// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';

import { highlightsOf, highlightValue } from '../../domain/clip-highlight.ts';
import { mergeSaved } from '../../domain/merge-clip.ts';
import type { Library } from '../../domain/ports.ts';
import { changeHighlights } from '../../entrypoints/background/change-highlights.ts';
import { setTone } from '../../entrypoints/background/set-tone.ts';

import { aClip, CAMPAIGN } from '../export/a-clip.ts';
import { aLibrary } from './a-library.ts';

const QUOTE = { exact: 'sơ kết phong trào', prefix: 'huyện Duy Tiên ', suffix: '.' };
const VALUE = highlightValue({ ...QUOTE, note: 'Trích' });

let library: Library;
let id: string;
const now = (): number => Date.UTC(2026, 10, 23);

beforeEach(async () => {
  library = aLibrary();
  await library.ensureCampaigns([CAMPAIGN.name], 1);
  const whole = await aClip(1);
  id = whole.clip.id;
  const saved = await library.saveClip(whole, mergeSaved);
  expect(saved.ok).toBe(true);
});

describe('highlights in the library', () => {
  it('are kept with the clip, and taken off again', async () => {
    const added = await changeHighlights({ library, now }, id, { add: [VALUE], remove: [] });
    expect(added.ok && highlightsOf(added.value)).toMatchObject([{ ...QUOTE, note: 'Trích' }]);
    const held = await library.getClip(id);
    expect(held && highlightsOf(held)).toHaveLength(1);
    await changeHighlights({ library, now }, id, { add: [], remove: [VALUE] });
    const after = await library.getClip(id);
    expect(after && highlightsOf(after)).toEqual([]);
  });

  it('survive another reading of the page', async () => {
    await changeHighlights({ library, now }, id, { add: [VALUE], remove: [] });
    const again = await aClip(1, { text: 'Văn bản mới.', html: '<p>Văn bản mới.</p>' });
    await library.saveClip(again, mergeSaved);
    const held = await library.getClip(id);
    expect(held && highlightsOf(held)).toHaveLength(1);
  });

  it('are no change where they are none, and no clip is no clip', async () => {
    const before = await library.getClip(id);
    const same = await changeHighlights({ library, now }, id, { add: ['{'], remove: ['x'] });
    expect(same.ok && same.value).toEqual(before);
    const lost = await changeHighlights({ library, now }, 'gone', { add: [VALUE], remove: [] });
    expect(lost).toMatchObject({ ok: false, failure: { kind: 'clip-not-found' } });
  });
});

describe('the tone of clips', () => {
  it('is set and unset', async () => {
    const set = await setTone({ library, now }, [id], 'negative');
    expect(set.ok && set.value[0]?.tone).toBe('negative');
    const unset = await setTone({ library, now }, [id], null);
    expect(unset.ok && unset.value[0]?.tone).toBeUndefined();
  });
});
