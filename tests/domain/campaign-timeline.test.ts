// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { timelineOf } from '../../domain/campaign-timeline.ts';

const on = (...days: string[]) => days.map((day) => ({ day, clips: 1 }));

describe('a timeline', () => {
  it('has weeks from Monday to Sunday where it is short, empty ones too', () => {
    expect(timelineOf(on('2020-02-26', '2020-03-01', '2020-03-10'))).toEqual({
      kind: 'week',
      periods: [
        { from: '2020-02-24', to: '2020-03-01', clips: 2 },
        { from: '2020-03-02', to: '2020-03-08', clips: 0 },
        { from: '2020-03-09', to: '2020-03-15', clips: 1 },
      ],
    });
  });

  it('has months where it is longer', () => {
    const { kind, periods } = timelineOf(on('2020-01-31', '2020-12-01'));
    expect(kind).toBe('month');
    expect(periods).toHaveLength(12);
    expect(periods[1]).toEqual({ from: '2020-02-01', to: '2020-02-29', clips: 0 });
  });

  it('has years where it is longer still', () => {
    const { kind, periods } = timelineOf(on('1999-05-01', '2020-12-01'));
    expect(kind).toBe('year');
    expect(periods.at(-1)).toEqual({ from: '2020-01-01', to: '2020-12-31', clips: 1 });
  });

  it('loses no clip, and its periods follow one another', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 30 }), (days) => {
        const { periods } = timelineOf(on(...days.toSorted()));
        expect(periods.reduce((sum, { clips }) => sum + clips, 0)).toBe(days.length);
        expect(periods.length).toBeLessThanOrEqual(61);
        for (const [at, { from }] of periods.entries()) {
          if (at > 0) expect(from > (periods[at - 1]?.to ?? '~')).toBe(true);
        }
      }),
    );
  });

  it('is empty without clips', () => {
    expect(timelineOf([]).periods).toEqual([]);
  });
});
