import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { Circle } from '../../../domain/circle/circle.ts';
import { keepBrowser } from '../../../entrypoints/background/sharing/keep-browser.ts';
import { circleHost } from '../../../entrypoints/doors/circle-hosts.ts';
import { giveBackLent, noteLent } from '../../../entrypoints/doors/lent-hosts.ts';

const circle = (id: string, url: string): Circle => ({ id, url }) as Circle;
const DAN_VAN = circle('1', 'https://chia-se.coquan.vn:8443/dan-van');
const TO_CHUC = circle('2', 'https://chia-se.coquan.vn/to-chuc');
const ELSEWHERE = circle('3', 'https://khac.example/x');

const removed: string[] = [];
const keep = (circles: readonly Circle[]): Promise<boolean> => keepBrowser(circles, () => 0.5);
const isRinging = async (): Promise<boolean> =>
  (await fakeBrowser.alarms.get('sharing')) !== undefined;

beforeEach(() => {
  fakeBrowser.reset();
  removed.length = 0;
  Object.assign(fakeBrowser, {
    permissions: {
      remove: vi.fn(async ({ origins }: { origins: string[] }) => void removed.push(...origins)),
    },
  });
});

describe('what the browser does for circles', () => {
  it('is nothing where there is none and was none', async () => {
    expect(await keep([])).toBe(false);
    expect(await isRinging()).toBe(false);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  it('is an alarm as long as there is one', async () => {
    await keep([DAN_VAN]);
    expect(await isRinging()).toBe(true);
    await keep([]);
    expect(await isRinging()).toBe(false);
  });

  it('asks for exactly the host, whose pattern has no port', () => {
    expect(circleHost(DAN_VAN.url)).toBe('https://chia-se.coquan.vn/*');
    expect(circleHost('http://127.0.0.1:5984/x')).toBe('http://127.0.0.1/*');
  });

  it('gives the host of a left circle back, unless another circle is there', async () => {
    await keep([DAN_VAN, TO_CHUC, ELSEWHERE]);
    await keep([TO_CHUC, ELSEWHERE]);
    expect(removed).toEqual([]);
    await keep([ELSEWHERE]);
    expect(removed).toEqual(['https://chia-se.coquan.vn/*']);
  });

  it('leaves a host that is lent to who has it; and nobody else gives a circle’s back', async () => {
    await keep([DAN_VAN, ELSEWHERE]);
    await noteLent([circleHost(ELSEWHERE.url), circleHost(DAN_VAN.url)], 'pictures');
    await keep([DAN_VAN]);
    expect(removed).toEqual([]);
    await giveBackLent('pictures');
    expect(removed).toEqual([circleHost(ELSEWHERE.url)]);
  });
});
