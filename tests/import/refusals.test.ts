// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest';

import { aClip, CAMPAIGN } from '../export/a-clip.ts';
import { read, write } from './read.ts';

let good = '';
beforeAll(async () => {
  good = await write([await aClip(2), await aClip(1)], [CAMPAIGN]);
});

const refusal = async (text: string, maxBytes?: number) => {
  const outcome = await read(text, maxBytes);
  if (outcome.ok || outcome.failure.kind !== 'import-refused') return 'accepted';
  return `${outcome.failure.reason} ${outcome.failure.detail}`.trim();
};

/** The file with one change to its data. */
// oxlint-disable-next-line typescript/no-explicit-any -- hostile data has any shape
function changed(change: (feed: any) => void): string {
  const feed: unknown = JSON.parse(good);
  change(feed);
  return JSON.stringify(feed);
}

describe('a file that is refused', () => {
  it('says why the whole file is none of ours', async () => {
    expect(await refusal('')).toMatch(/^not-json/);
    expect(await refusal('<html>')).toMatch(/^not-json/);
    expect(await refusal(good.slice(0, -5))).toMatch(/^not-json/);
    expect(await refusal('null')).toBe('not-a-feed');
    expect(await refusal('[]')).toBe('not-a-feed');
    expect(await refusal('{"version":"https://jsonfeed.org/version/1.1"}')).toBe('not-a-feed');
    expect(
      await refusal('{"version":"https://jsonfeed.org/version/1.1","title":"Blog","items":[]}'),
    ).toBe('not-ours');
    expect(await refusal(changed((feed) => (feed._clip.format = 2)))).toMatch(/^newer-format/);
    expect(await refusal(changed((feed) => (feed._clip.schema = 2)))).toMatch(/^newer-format/);
    expect(await refusal(changed((feed) => (feed.items[1]._clip.schema = 2)))).toBe('newer-format #2');
    expect(await refusal(good, 1000)).toBe('too-large');
  });

  it.each([
    ['a wrong type', (item: any) => (item._clip.article.words = '9'), '_clip.article.words: whole number'],
    ['a missing field', (item: any) => delete item._clip.device, '_clip.device: present'],
    ['an unknown field of ours', (item: any) => (item._clip.x = 1), '_clip.x: no unknown member'],
    ['a day that does not exist', (item: any) => (item._clip.published.date = '2021-02-30'), '_clip.published.date: real day'],
    ['a time that does not exist', (item: any) => (item._clip.published.time = '25:00'), '_clip.published.time: real time'],
    ['an instant in UTC', (item: any) => (item._clip.captured_at = '2026-11-22T00:00:00.000Z'), '_clip.captured_at: date and time with +07:00'],
    ['an instant that does not exist', (item: any) => (item._clip.captured_at = '2026-02-30T00:00:00.000+07:00'), '_clip.captured_at: date and time with +07:00'],
    ['a script address', (item: any) => (item.url = 'javascript:alert(1)'), 'url: http or https address'],
    ['a picture in data:', (item: any) => (item._clip.article.pictures[0].src = 'data:image/png,x'), '_clip.article.pictures[0].src: http or https address'],
    ['a file address', (item: any) => (item._clip.article.attachments[0].href = 'file:///etc/passwd'), '_clip.article.attachments[0].href: http or https address'],
    ['text that is not what the hash was taken of', (item: any) => (item.content_text += ' thêm'), '_clip.text_hash: SHA-256 of content_text'],
    ['another title than its article and corrections give', (item: any) => (item.title = 'Khác'), 'title: title as corrected or extracted'],
    ['a source of another host', (item: any) => (item._clip.source.host = 'nhandan.vn'), '_clip.source.host: host of the url'],
    ['campaigns that its entries do not say', (item: any) => (item._clip.campaigns = []), '_clip.campaigns: campaigns of the entries'],
    ['a campaign that the file does not declare', (item: any) => (item._clip.entries[0].value = item.id.slice(9)), '_clip.entries[0].value: declared campaign'],
    ['a stamp beyond all clocks', (item: any) => (item._clip.entries[1].stamp = 'zzzzzzzzz.a1'), '_clip.entries[1].stamp: stamp'],
    ['a stamp twice', (item: any) => (item._clip.entries[1].stamp = item._clip.entries[0].stamp), '_clip.entries: stamps in rising order'],
    ['an id that is none', (item: any) => (item.id = '1'), 'id: urn:uuid'],
  ])('names the item and the field: %s', async (_, spoil, problem) => {
    expect(await refusal(changed((feed) => spoil(feed.items[1])))).toBe(`invalid #2 ${problem}`);
  });

  it('tells an id, a page or a campaign twice', async () => {
    const twice = (key: string): string =>
      changed(({ items }) => (items[1][key] = items[0][key]));
    expect(await refusal(twice('id'))).toBe('invalid #2 id: not told twice');
    expect(await refusal(twice('url'))).toBe('invalid #2 url: not told twice');
    const twin = changed(({ _clip }) =>
      _clip.campaigns.push({ ..._clip.campaigns[0], id: CAMPAIGN.id.replace(/1$/, '2'), name: 'NAM DAN VAN KHEO 2020' }),
    );
    expect(await refusal(twin)).toBe('invalid _clip.campaigns[1]: not told twice');
  });

  it('does not fall over deep nesting', async () => {
    const deep = '['.repeat(1e6) + ']'.repeat(1e6);
    expect(await refusal(deep)).toMatch(/^not-/);
    expect(await refusal(good.replace('"views":1283', `"views":${deep}`))).toMatch(/^(invalid|not-json)/);
    expect(await refusal(good.replace('"items"', `"x":${deep},"items"`))).toMatch(/^(accepted|not-json)/);
  });

  it('does not let prototype keys in', async () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      const planted = good.replace('"device":', `"${key}":{"polluted":1},"device":`);
      expect(await refusal(planted)).toBe(`invalid #1 _clip.${key}: no unknown member`);
    }
    const beside = good.replaceAll('"content_html":', '"__proto__":{"polluted":1},"content_html":');
    expect(await refusal(beside)).toBe('accepted');
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
