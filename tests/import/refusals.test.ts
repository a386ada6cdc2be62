// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';

import { aClip, CAMPAIGN } from '../export/a-clip.ts';
import { read, write } from './read.ts';
import { setAt, valueAt } from './set-at.ts';

let text = '';
let feed: unknown;
beforeAll(async () => {
  text = await write([await aClip(2), await aClip(1)], [CAMPAIGN]);
  feed = JSON.parse(text);
});

async function refusal(file: string, maxBytes = 1e9): Promise<string> {
  const outcome = await read(file, { maxBytes });
  if (outcome.ok || outcome.failure.kind !== 'import-refused') return 'accepted';
  return `${outcome.failure.reason} ${outcome.failure.detail}`.trim();
}

const refusalWith = (path: string, value: unknown): Promise<string> =>
  refusal(JSON.stringify(setAt(feed, path, value)));

const EMPTY_BLOG = '{"version":"https://jsonfeed.org/version/1.1","title":"Blog","items":[]}';

describe('a file that is refused', () => {
  it('says why the whole file is none of ours', async () => {
    expect(await refusal('')).toMatch(/^not-json/);
    expect(await refusal('<html>')).toMatch(/^not-json/);
    expect(await refusal(text.slice(0, -5))).toMatch(/^not-json/);
    expect(await refusal('null')).toBe('not-a-feed');
    expect(await refusal('[]')).toBe('not-a-feed');
    expect(await refusal('{"version":"https://jsonfeed.org/version/1.1"}')).toBe('not-a-feed');
    expect(await refusal(EMPTY_BLOG)).toBe('not-ours');
    expect(await refusalWith('_clip.format', 2)).toMatch(/^newer-format/);
    expect(await refusalWith('_clip.schema', 2)).toMatch(/^newer-format/);
    expect(await refusalWith('items.1._clip.schema', 2)).toBe('newer-format #2');
    expect(await refusal(text, 1000)).toBe('too-large');
  });

  it.each([
    ['a wrong type', '_clip.article.words', '9', 'whole number'],
    ['a missing field', '_clip.device', undefined, 'present'],
    ['an unknown field of ours', '_clip.x', 1, 'no unknown member'],
    ['a day that does not exist', '_clip.published.date', '2021-02-30', 'real day'],
    ['a time that does not exist', '_clip.published.time', '25:00', 'real time'],
    [
      'an instant in UTC',
      '_clip.captured_at',
      '2026-11-22T00:00:00.000Z',
      'date and time with +07:00',
    ],
    [
      'an instant that is none',
      '_clip.captured_at',
      '2026-02-30T00:00:00.000+07:00',
      'date and time with +07:00',
    ],
    ['a script address', 'url', 'javascript:alert(1)', 'http or https address'],
    [
      'a picture in data:',
      '_clip.article.pictures.0.src',
      'data:image/png,x',
      'http or https address',
    ],
    [
      'a file address',
      '_clip.article.attachments.0.href',
      'file:///etc/passwd',
      'http or https address',
    ],
    [
      'an address that browsers would mend',
      '_clip.article.url',
      'http:\\\\evil.vn',
      'http or https address',
    ],
    ['text that is not the hashed', '_clip.text_hash', '0'.repeat(64), 'SHA-256 of content_text'],
    ['a title of nowhere', 'title', 'Khác', 'title as corrected or extracted'],
    ['a source of another host', '_clip.source.host', 'nhandan.vn', 'host of the url'],
    ['campaigns of nowhere', '_clip.campaigns', [], 'campaigns of the entries'],
    ['a note of nowhere', '_clip.note', 'Khác', 'notes of the entries'],
    ['an undeclared campaign', '_clip.entries.0.value', 'x', 'declared campaign'],
    ['a stamp beyond all clocks', '_clip.entries.1.stamp', 'zzzzzzzzz.a1', 'stamp'],
    ['an id that is none', 'id', '1', 'urn:uuid'],
  ])('names the item and the field: %s', async (_, path, value, expected) => {
    const field = path.replace(/\.(\d+)/g, '[$1]');
    expect(await refusalWith(`items.1.${path}`, value)).toBe(`invalid #2 ${field}: ${expected}`);
  });

  it.each(['{"exact":""}', 'dân vận', '{"exact":"a","prefix":"","suffix":"","colour":"x"}'])(
    'names a highlight that is none: %s',
    async (value) => {
      const entry = { stamp: '0mb000001.a1b2c3d4', kind: 'highlight', value };
      expect(await refusalWith('items.1._clip.entries.1', entry)).toBe(
        'invalid #2 _clip.entries[1].value: highlight',
      );
    },
  );

  it('tells a stamp, an id, a page or a campaign twice', async () => {
    const twice = (path: string, of: string): Promise<string> =>
      refusalWith(path, valueAt(feed, of));
    const stamp = 'items.1._clip.entries.1.stamp';
    expect(await twice(stamp, 'items.1._clip.entries.0.stamp')).toBe(
      'invalid #2 _clip.entries: stamps in rising order',
    );
    expect(await twice('items.1.id', 'items.0.id')).toBe('invalid #2 id: not told twice');
    expect(await twice('items.1.url', 'items.0.url')).toBe('invalid #2 url: not told twice');
    const held = valueAt(feed, '_clip.campaigns.0') as object;
    const twin = { ...held, id: CAMPAIGN.id.replace(/1$/, '2'), name: 'NAM DAN VAN KHEO 2020' };
    expect(await refusalWith('_clip.campaigns.1', twin)).toBe(
      'invalid _clip.campaigns[1]: not told twice',
    );
  });

  it('does not fall over deep nesting', { timeout: 60_000 }, async () => {
    const deep = '['.repeat(1e6) + ']'.repeat(1e6);
    expect(await refusal(deep)).toMatch(/^not-/);
    const inside = text.replace('"views":1283', `"views":${deep}`);
    expect(await refusal(inside)).toMatch(/^(invalid|not-json)/);
    const beside = text.replace('"items"', `"x":${deep},"items"`);
    expect(await refusal(beside)).toMatch(/^(accepted|not-json)/);
  });

  it('does not let prototype keys in', async () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const planted = text.replace('"device":', `"${key}":{"polluted":1},"device":`);
      expect(await refusal(planted)).toBe(`invalid #1 _clip.${key}: no unknown member`);
    }
    const beside = text.replaceAll('"content_html":', '"__proto__":{"polluted":1},"content_html":');
    expect(await refusal(beside)).toBe('accepted');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
