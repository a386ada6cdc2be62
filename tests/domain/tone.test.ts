import { describe, expect, it } from 'vitest';

import { setTone } from '../../domain/tone.ts';
import { aWhole } from './a-whole.ts';

describe('a tone', () => {
  const { clip } = aWhole();

  it('is set, changed and taken away, and nothing else of the clip', () => {
    const praised = setTone(clip, 'positive', 1000, 'm1');
    expect(praised).toMatchObject({ ...clip, corrections: {}, tone: 'positive' });
    const warned = setTone(praised, 'negative', 2000, 'm1');
    expect(warned.tone).toBe('negative');
    expect(setTone(warned, null, 3000, 'm1').tone).toBe(undefined);
  });

  it('that a clip has already changes nothing', () => {
    expect(setTone(clip, null, 1000, 'm1')).toBe(clip);
    const praised = setTone(clip, 'positive', 1000, 'm1');
    expect(setTone(praised, 'positive', 2000, 'm1')).toBe(praised);
  });

  it('comes after the one before it though the clock was set back', () => {
    const praised = setTone(clip, 'positive', 9000, 'm1');
    const warned = setTone(praised, 'negative', 10, 'm1');
    expect(
      warned.corrections.tone?.stamp.localeCompare(praised.corrections.tone?.stamp ?? ''),
    ).toBe(1);
  });
});
