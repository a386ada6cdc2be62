// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';

import { composeCampaign } from '../../domain/campaign.ts';
import { campaignsShape } from '../../storage/backup/record-shape.ts';
import { truthOf } from '../../domain/campaign.ts';
import { aClip, CAMPAIGN } from '../export/a-clip.ts';
import { read, write } from './read.ts';

const STAMP = '0mb000000.a1b2c3d4';
const said = <T>(value: T) => ({ value, stamp: STAMP });

const FULL = composeCampaign({
  ...CAMPAIGN,
  phrases: ['dân vận khéo'],
  phraseMarks: [
    { phrase: 'dân vận khéo', kept: true, stamp: STAMP },
    { phrase: 'đã bỏ', kept: false, stamp: STAMP },
  ],
  details: {
    colour: said('teal' as const),
    dates: said({ from: '2020-01-01', to: null }),
    description: said('Kế hoạch 100\nGửi lãnh đạo'),
    archived: said(true),
  },
});

/** Paths below the campaign, values that are refused there, and what is said of it. */
const WRONG: readonly (readonly [path: string, value: unknown])[] = [
  ['details', null],
  ['details', { size: said(1) }],
  ['details', { colour: said('#ff0000') }],
  ['details', { colour: said('constructor') }],
  ['details', { colour: 'red' }],
  ['details', { colour: { value: 'red', stamp: 'now' } }],
  ['details', { dates: said({ from: '2020-02-31', to: null }) }],
  ['details', { dates: said({ from: '2020-02-02', to: '2020-02-01' }) }],
  ['details', { dates: said({ from: null }) }],
  ['details', { description: said('x'.repeat(2001)) }],
  ['details', { description: said(['x']) }],
  ['details', { archived: said('yes') }],
  ['details', JSON.parse('{"__proto__":{"value":"red","stamp":"0mb000000.a1b2c3d4"}}')],
  ['details', { constructor: said('red') }],
  ['marks', [{ phrase: 'x', kept: 'no', stamp: STAMP }]],
  ['marks', [{ phrase: 'x', kept: true, stamp: 'zzzzzzzzzz.a' }]],
  ['marks', [{ phrase: 'x', kept: true, stamp: STAMP, more: 1 }]],
  ['marks', 'x'],
];

describe('what a file says of a campaign', () => {
  let feed: { _clip: { campaigns: Record<string, unknown>[] } };
  beforeAll(async () => {
    feed = JSON.parse(await write([await aClip(1)], [FULL])) as typeof feed;
  });

  it('comes in as it went out', async () => {
    const outcome = await read(JSON.stringify(feed));
    expect(outcome).toMatchObject({ ok: true, value: { campaigns: [FULL] } });
    expect(campaignsShape([truthOf(FULL)])).toBeNull();
  });

  it.each(WRONG)('refuses %s that is %j, in exports and in backups', async (path, value) => {
    const held = structuredClone(feed);
    const [campaign = {}] = held._clip.campaigns;
    campaign[path === 'marks' ? 'phrase_marks' : path] = value;
    const outcome = await read(JSON.stringify(held));
    expect(outcome).toMatchObject({ ok: false, failure: { reason: 'invalid' } });
    const line = { ...truthOf(FULL), [path === 'marks' ? 'phraseMarks' : path]: value };
    // What a newer version says besides is carried along by a backup, as it is of clips.
    const isNewer = JSON.stringify(value).includes('size');
    expect(campaignsShape([line]) === null).toBe(isNewer);
  });
});
