// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aClip, CAMPAIGN } from '../export/a-clip.ts';
import { expectHarmless } from './harmless.ts';
import { read, write } from './read.ts';

const HOSTILE_HTML = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java\u202escript:alert(1)">x</a>',
  '<a href="java&#x202e;script:alert(1)">x</a>',
  '<a href="jav\u0001ascript:alert(1)">x</a>',
  '<scr\u202eipt>alert(1)</scr\u202eipt>',
  '<svg><script>alert(1)</script></svg>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<p style="background:url(javascript:1)" onclick="x()">x</p>',
  '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
  '<form action="https://evil.vn"><input name=q></form>',
  '<base href="https://evil.vn/"><meta http-equiv=refresh content="0;url=https://evil.vn">',
];
const HOSTILE_TEXTS = [
  ...HOSTILE_HTML,
  '\u202eexe.fdp',
  '\u0000\u0007',
  'javascript:alert(1)',
  'https://user:pass@evil.vn/\u202e',
  ' https://evil.vn',
  'x'.repeat(100_000),
  'e\u0302\u0301',
];
const hostileValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, '', [], {}, [[]], { toString: 1 }),
  fc.constantFrom<unknown>(...HOSTILE_TEXTS),
  fc.jsonValue(),
);

type Path = readonly (string | number)[];

/** Every place in the file's data. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, held]) => pathsOf(held, [...path, key]))];
}

/** A copy with another value at the path, a key beside it, or the place gone. */
function mutate(feed: unknown, path: Path, value: unknown, how: 'set' | 'add' | 'drop'): unknown {
  const copy: unknown = structuredClone(feed);
  let holder = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  const last = path.at(-1);
  if (last === undefined) return value;
  if (how === 'set') holder[last] = value;
  else if (how === 'drop') delete holder[last];
  else holder[`${last}x`] = value;
  return copy;
}

describe('a hostile file', () => {
  it('with markup of any kind gives back only harmless markup', { timeout: 60_000 }, async () => {
    for (const html of HOSTILE_HTML) {
      const text = await write([await aClip(1, { html: `<p>a</p>${html}` })], [CAMPAIGN]);
      const outcome = await read(text);
      expect(outcome.ok).toBe(true);
      if (outcome.ok) expectHarmless(outcome.value.wholes);
    }
  });

  it('has direction overrides and control characters taken out, its hash made anew', async () => {
    const whole = await aClip(1, { title: 'Tít\u202e lạ', text: 'Một\u0001 hai' });
    const outcome = await read(await write([whole], [CAMPAIGN]));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
    const clean = await aClip(1, { title: 'Tít lạ', text: 'Một hai' });
    expect(outcome.value.wholes).toEqual([clean]);
  });

  it('cannot make a listed portal of a host that is none', async () => {
    const whole = await aClip(1);
    const fake = {
      ...whole.clip,
      url: 'https://nhandan-vn.com/tin',
      source: { ...whole.clip.source, host: 'nhandan-vn.com', name: 'Báo Nhân Dân' },
    };
    const outcome = await read(await write([{ clip: fake, body: whole.body }], [CAMPAIGN]));
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
    expect(outcome.value.wholes[0]?.clip).toMatchObject({
      urlKey: 'nhandan-vn.com/tin',
      source: { host: 'nhandan-vn.com', name: 'nhandan-vn.com', registered: false },
    });
  });

  it(
    'in 400 mutations of a good one never throws and never gives a harmful clip',
    { timeout: 60_000 },
    async () => {
      const feed: unknown = JSON.parse(await write([await aClip(2), await aClip(1)], [CAMPAIGN]));
      const paths = pathsOf(feed);
      let accepted = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...paths),
          hostileValue,
          fc.constantFrom('set', 'set', 'add', 'drop'),
          async (path, value, how) => {
            const outcome = await read(JSON.stringify(mutate(feed, path, value, how)) ?? '');
            if (outcome.ok) {
              accepted += 1;
              expectHarmless(outcome.value.wholes);
            } else expect(outcome.failure).toMatchObject({ kind: 'import-refused' });
          },
        ),
        { numRuns: 400 },
      );
      // Both ways must have been gone, or the mutations show nothing.
      expect(accepted).toBeGreaterThan(0);
      expect(accepted).toBeLessThan(400);
    },
  );

  it('cut off or garbled at any place never throws', { timeout: 60_000 }, async () => {
    const text = await write([await aClip(1)], [CAMPAIGN]);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(text.trimEnd().length - 1),
        fc.string({ maxLength: 5 }),
        async (at, noise) => {
          const cut = await read(text.slice(0, at));
          expect(cut.ok).toBe(false);
          const garbled = await read(text.slice(0, at) + noise + text.slice(at + noise.length));
          if (garbled.ok) expectHarmless(garbled.value.wholes);
        },
      ),
      { numRuns: 150 },
    );
  });
});
