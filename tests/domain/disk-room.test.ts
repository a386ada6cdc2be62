import { describe, expect, it } from 'vitest';

import { roomLeft } from '../../domain/disk-room.ts';

const MB = 1024 * 1024;
const GB = 1024 * MB;

describe('the room that is left', () => {
  it('is plenty on a large disk that is hardly used', () => {
    expect(roomLeft(300 * MB, 60 * GB)).toBe('plenty');
    expect(roomLeft(48 * GB, 60 * GB)).toBe('plenty');
  });

  it('is low from 80 % on, however much is left', () => {
    expect(roomLeft(48 * GB + 1, 60 * GB)).toBe('low');
  });

  it('is low under 200 MB, however little is used', () => {
    expect(roomLeft(100 * MB, 300 * MB)).toBe('plenty');
    expect(roomLeft(100 * MB + 1, 300 * MB)).toBe('low');
  });

  it('is full where the next clip may not fit, and beyond the quota', () => {
    expect(roomLeft(980 * MB, GB)).toBe('low');
    expect(roomLeft(GB - 20 * MB, GB)).toBe('low');
    expect(roomLeft(GB - 20 * MB + 1, GB)).toBe('full');
    expect(roomLeft(2 * GB, GB)).toBe('full');
  });

  it('alarms nobody where the browser gives no figures', () => {
    expect(roomLeft(5, 0)).toBe('plenty');
    expect(roomLeft(Number.NaN, GB)).toBe('plenty');
    expect(roomLeft(5, Number.POSITIVE_INFINITY)).toBe('plenty');
  });
});
