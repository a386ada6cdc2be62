import { describe, expect, it } from 'vitest';

import { isBackupDue } from '../../entrypoints/background/backup-due.ts';

const at = (text: string): number => Date.parse(`${text}+07:00`);

describe('a backup is due', () => {
  it('never, while the schedule is off', () => {
    expect(isBackupDue('never', null, at('2026-11-26T09:00'))).toBe(false);
    expect(isBackupDue('never', at('2020-01-01T09:00'), at('2026-11-26T09:00'))).toBe(false);
  });

  it('at once, where there has been none', () => {
    expect(isBackupDue('day', null, at('2026-11-26T09:00'))).toBe(true);
    expect(isBackupDue('week', null, at('2026-11-26T09:00'))).toBe(true);
  });

  it.each([
    ['day', '2026-11-26T08:00', '2026-11-26T23:59', false],
    ['day', '2026-11-25T23:59', '2026-11-26T00:00', true],
    ['day', '2026-11-25T16:30', '2026-11-26T08:10', true],
    ['day', '2026-11-20T16:30', '2026-11-26T08:10', true],
    ['week', '2026-11-20T08:00', '2026-11-26T23:59', false],
    ['week', '2026-11-19T23:00', '2026-11-26T08:00', true],
    ['week', '2025-12-29T08:00', '2026-01-05T07:00', true],
    ['week', '2025-12-29T08:00', '2026-01-04T23:00', false],
  ] as const)('%s: last %s, now %s: %s', (every, last, now, due) => {
    expect(isBackupDue(every, at(last), at(now))).toBe(due);
  });

  it('by days in Vietnam, wherever the machine thinks it is', () => {
    // 23:30 and 00:30 there are one day in London.
    const last = Date.parse('2026-11-25T16:30:00Z');
    expect(isBackupDue('day', last, Date.parse('2026-11-25T17:30:00Z'))).toBe(true);
  });

  it('where the last one was made in the future', () => {
    expect(isBackupDue('week', at('2030-01-01T08:00'), at('2026-11-26T08:00'))).toBe(true);
  });
});
