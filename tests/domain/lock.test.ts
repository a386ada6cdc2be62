import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  asLock,
  asTries,
  isOpen,
  ITERATIONS,
  normalPassphrase,
  passphraseProblem,
  waitLeft,
  type IdleMinutes,
  type Lock,
} from '../../domain/lock.ts';

const NOW = Date.UTC(2026, 10, 27, 2);
const MINUTE = 60_000;
const aLock = (idleMinutes: IdleMinutes): Lock => ({
  id: 'lock-1',
  salt: 'c2FsdA==',
  iterations: ITERATIONS,
  verifier: 'dmVyaWZpZXI=',
  idleMinutes,
});
const opened = (ago: number, lock = 'lock-1') => ({ lock, usedAt: NOW - ago });

describe('a library', () => {
  it('without a lock is open', () => {
    expect(isOpen(null, null, NOW)).toBe(true);
  });

  it('with a lock is closed until it is opened, and by an earlier passphrase it is not', () => {
    expect(isOpen(aLock(15), null, NOW)).toBe(false);
    expect(isOpen(aLock(15), opened(0, 'lock-0'), NOW)).toBe(false);
    expect(isOpen(aLock(15), opened(0), NOW)).toBe(true);
  });

  it('locks itself after the chosen time without a press, and not before', () => {
    for (const minutes of [5, 15, 60] as const) {
      expect(isOpen(aLock(minutes), opened(minutes * MINUTE - 1), NOW)).toBe(true);
      expect(isOpen(aLock(minutes), opened(minutes * MINUTE), NOW)).toBe(false);
    }
    expect(isOpen(aLock(null), opened(30 * 24 * 60 * MINUTE), NOW)).toBe(true);
  });

  it('is locked by a clock that is set back, not by one that is corrected', () => {
    expect(isOpen(aLock(15), opened(-30_000), NOW)).toBe(true);
    expect(isOpen(aLock(15), opened(-2 * MINUTE), NOW)).toBe(false);
  });
});

describe('wrong passphrases', () => {
  const after = (failed: number): number => waitLeft({ failed, at: NOW }, NOW);

  it('cost nothing at first, then more and more, and never more than a quarter of an hour', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map(after)).toEqual([0, 0, 0, 5000, 10_000, 20_000, 40_000]);
    expect(after(1000)).toBe(15 * MINUTE);
  });

  it('are waited for no longer than that, whatever the clock says', () => {
    expect(waitLeft({ failed: 3, at: NOW - 2000 }, NOW)).toBe(3000);
    expect(waitLeft({ failed: 3, at: NOW - 5000 }, NOW)).toBe(0);
    fc.assert(
      fc.property(fc.nat(), fc.integer(), (failed, at) => {
        const wait = waitLeft({ failed, at }, NOW);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(15 * MINUTE);
      }),
    );
  });

  it('are waited for whole where the clock was set back', () => {
    expect(waitLeft({ failed: 3, at: NOW + 60 * MINUTE }, NOW)).toBe(5000);
  });
});

describe('a passphrase', () => {
  it('has eight letters at least, however they are typed', () => {
    expect(passphraseProblem('đồng lò')).toBe('too-short');
    expect(passphraseProblem('đồng lòng')).toBeNull();
    expect(passphraseProblem('a'.repeat(201))).toBe('too-long');
    // Seven letters, each of them three as some keyboards type it.
    expect(passphraseProblem('ắắắắắắắ'.normalize('NFD'))).toBe('too-short');
  });

  it('is the same from every keyboard', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const whole = normalPassphrase(typed.normalize('NFC'));
        expect(normalPassphrase(typed.normalize('NFD'))).toBe(whole);
      }),
    );
  });
});

describe('what stands in the storage area', () => {
  it('is a lock, or locks nothing: nobody is shut out by a fault', () => {
    expect(asLock(aLock(60))).toEqual(aLock(60));
    for (const broken of [
      null,
      'lock',
      [],
      { ...aLock(5), salt: 7 },
      { ...aLock(5), verifier: '' },
      { ...aLock(5), iterations: 0 },
      { ...aLock(5), iterations: 1e12 },
      { ...aLock(5), iterations: Number.NaN },
    ]) {
      expect(asLock(broken)).toBeNull();
    }
    expect(asLock({ ...aLock(5), idleMinutes: 7 })?.idleMinutes).toBeNull();
  });

  it('counts tries, or none', () => {
    expect(asTries({ failed: 4, at: NOW })).toEqual({ failed: 4, at: NOW });
    for (const broken of [undefined, { failed: -1, at: NOW }, { failed: 'x', at: NOW }]) {
      expect(asTries(broken)).toEqual({ failed: 0, at: 0 });
    }
  });
});
