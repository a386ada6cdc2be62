// @vitest-environment node
import * as fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';

import { isStamp, newDeviceId, nextStamp, stampTime } from '../../domain/stamp.ts';

describe('a stamp', () => {
  it('sorts as text by time', () => {
    fc.assert(
      fc.property(fc.nat(4e12), fc.nat(4e12), (a, b) => {
        const [left, right] = [nextStamp(a, 'm'), nextStamp(b, 'm')];
        expect(left < right).toBe(a < b);
        expect(stampTime(left)).toBe(a);
      }),
    );
  });

  it('comes after all that was seen, even when the clock goes backwards', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4e12), { maxLength: 30 }), (clock) => {
        const seen: string[] = [];
        for (const now of clock) {
          const stamp = nextStamp(now, 'm1', seen);
          for (const earlier of seen) expect(stamp > earlier).toBe(true);
          seen.push(stamp);
        }
      }),
    );
  });

  it.each(['', 'zzzzzzzzz.evil', 'x', '000000001', '000000001.', '__proto__', '00000000A.m1'])(
    'is not %j, and such a one moves no later stamp',
    (text) => {
      expect(isStamp(text)).toBe(false);
      expect(nextStamp(1_700_000_000_000, 'm1', [text])).toBe(nextStamp(1_700_000_000_000, 'm1'));
    },
  );

  it('is what nextStamp gives', () => {
    fc.assert(
      fc.property(fc.nat(4e12), (now) => {
        expect(isStamp(nextStamp(now, newDeviceId()))).toBe(true);
      }),
    );
  });
});

describe('a device id', () => {
  it('is eight letters and digits, another one each time', () => {
    const ids = Array.from({ length: 200 }, newDeviceId);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9]{8}$/);
    expect(new Set(ids).size).toBe(200);
  });
});

describe('an id of a clip', () => {
  it('sorts in the order in which ids were made', () => {
    const ids = Array.from({ length: 1000 }, () => uuidv7());
    expect(ids.toSorted()).toEqual(ids);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
