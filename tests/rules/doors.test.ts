// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const FILES = globSync(
  '{domain,extraction,portals,storage,export,import,messaging,entrypoints}/**/*.{ts,tsx}',
  {
    cwd: root,
  },
).map((file) => file.replaceAll('\\', '/'));

/** Ways in from outside, and the files that may open one. Each of those asks who speaks. */
const DOORS = {
  'a message from another extension or a web page': {
    pattern: /on(Message|Connect)External|onUserScript(Message|Connect)/,
    allowed: [],
  },
  'a message past the protocol': {
    pattern: /runtime\.onMessage\b/,
    // What the background says to views that its channels do not reach; asks that it is no tab.
    allowed: ['messaging/hear.ts'],
  },
  'a message of the protocol': {
    pattern: /\bonMessage\b.*protocol|protocol.*\bonMessage\b/,
    allowed: ['entrypoints/background/messages.ts', 'entrypoints/background/sharing/messages.ts'],
  },
  'a port': {
    pattern: /runtime\.onConnect\b/,
    allowed: ['entrypoints/background/own-pages.ts', 'entrypoints/background/backup-offscreen.ts'],
  },
  'a message between windows': {
    pattern:
      /(window|self|globalThis|document)\??\.(addEventListener\(\s*['"]message|onmessage)|[^.\w]addEventListener\(\s*['"]message/,
    allowed: [],
  },
} as const;

const opens = (pattern: RegExp): string[] =>
  FILES.filter((file) => pattern.test(readFileSync(resolve(root, file), 'utf8')));

describe('the ways in from outside', () => {
  it.each(Object.entries(DOORS))('%s: only where it is asked who speaks', (_, door) => {
    expect(new Set(opens(door.pattern))).toEqual(new Set<string>(door.allowed));
  });

  it('are seen by the check when somebody opens another', () => {
    const { pattern } = DOORS['a message between windows'];
    expect(pattern.test(`window.addEventListener('message', hear)`)).toBe(true);
    expect(pattern.test(` addEventListener('message', hear)`)).toBe(true);
    expect(pattern.test(`worker.addEventListener('message', hear)`)).toBe(false);
    expect(DOORS['a port'].pattern.test('browser.runtime.onConnect.addListener(x)')).toBe(true);
  });
});
