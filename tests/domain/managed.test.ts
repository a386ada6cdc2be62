// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { asAllowedHost, isAllowed } from '../../domain/managed/allowed-hosts.ts';
import { CAMPAIGNS_MAX, readManaged } from '../../domain/managed/managed.ts';
import { MISTAKES_MAX } from '../../domain/managed/mistakes.ts';
import { AN_OFFICE, MISTAKEN } from '../gallery/managed-world.ts';

const mistakesOf = (policy: unknown): string[] =>
  readManaged(policy).mistakes.map(({ at, reason }) => `${at} ${reason}`);

/** Policies that are nearly right: true fields with values of every kind in them. */
const nearly = (): fc.Arbitrary<unknown> => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('party', 'red', 'day', 'vi', '2026-02-28', '2026-02-31', 'gov.vn', 'Dân vận'),
  );
  const campaign = fc.record(
    {
      id: anything,
      name: fc.oneof(anything, fc.string({ minLength: 1 })),
      phrases: fc.oneof(anything, fc.array(anything)),
      colour: anything,
      from: anything,
      to: anything,
      description: anything,
      archived: fc.oneof(anything, fc.boolean()),
    },
    { requiredKeys: [] },
  );
  return fc.record(
    {
      office: fc.oneof(anything, fc.dictionary(fc.constantFrom('rule', 'name', 'x'), anything)),
      campaigns: fc.oneof(anything, fc.array(fc.oneof(campaign, anything))),
      defaultCampaign: anything,
      allowedHosts: fc.oneof(anything, fc.array(fc.oneof(fc.domain(), anything))),
      backup: fc.oneof(anything, fc.dictionary(fc.constantFrom('every', 'folderHint'), anything)),
      language: anything,
    },
    { requiredKeys: [] },
  );
};

describe('a policy', () => {
  it('is read whole where nothing is wrong with it', () => {
    expect(readManaged(AN_OFFICE)).toEqual({ settings: AN_OFFICE, mistakes: [] });
  });

  it('loses only what is wrong, and says where that stands', () => {
    const { settings, mistakes } = readManaged(MISTAKEN);
    expect(settings.campaigns?.map(({ name }) => name)).toEqual([
      ...AN_OFFICE.campaigns.map(({ name }) => name),
      'Tết Nguyên đán',
    ]);
    expect(settings.campaigns?.at(-1)).toEqual({ name: 'Tết Nguyên đán' });
    expect(settings.office).toEqual(AN_OFFICE.office);
    expect(mistakes).toEqual([
      { at: 'campaigns[3].colour', reason: 'not-a-choice' },
      { at: 'campaigns[3].from', reason: 'not-a-day' },
      { at: 'campaigns[4].name', reason: 'empty' },
      { at: 'language', reason: 'not-a-choice' },
      { at: 'alowedHosts', reason: 'unknown-key' },
    ]);
  });

  it.each([
    ['no object', ' not-an-object', 'hỏng'],
    ['an office that is a name', 'office not-an-object', { office: 'BAN' }],
    ['a number for a name', 'office.name not-a-text', { office: { name: 7 } }],
    ['a list for a campaign', 'campaigns[0] not-an-object', { campaigns: [[]] }],
    ['a word for a switch', 'campaigns[0].archived not-a-switch', one({ archived: 'có' })],
    ['days the wrong way round', 'campaigns[0].to days-reversed', one(reversed())],
    ['an id with marks', 'campaigns[0].id not-an-id', one({ id: 'dân vận' })],
    ['a name of nothing', 'campaigns[0].name empty', { campaigns: [{ name: ' \u200b ' }] }],
    [
      'a name without end',
      'campaigns[0].name too-long',
      { campaigns: [{ name: 'a'.repeat(201) }] },
    ],
    ['a phrase of signs', 'campaigns[0].phrases[0] empty', one({ phrases: ['…'] })],
    ['two that fold alike', 'campaigns[1] doubled', two('Dân vận', 'DÂN VẬN')],
    ['an address for a host', 'allowedHosts[0] not-a-host', { allowedHosts: ['https://a.vn/b'] }],
    [
      'a default that it does not name',
      'defaultCampaign unknown-campaign',
      { defaultCampaign: 'X' },
    ],
    ['a key of a later version', 'server unknown-key', { server: 'https://a.vn' }],
    ['a schedule of its own', 'backup.every not-a-choice', { backup: { every: 'hour' } }],
  ])('with %s is told so', (_, mistake, policy) => {
    expect(mistakesOf(policy)).toEqual([mistake]);
  });

  it('never reads what is not its own member', () => {
    const policy: unknown = JSON.parse('{"__proto__":{"language":"en"},"constructor":1}');
    expect(readManaged(policy).settings).toEqual({});
    expect(mistakesOf(policy)).toEqual(['__proto__ unknown-key', 'constructor unknown-key']);
    expect(({} as { language?: string }).language).toBeUndefined();
  });

  it('is cut where it is beyond all measure, and its mistakes are too', () => {
    const many = Array.from({ length: CAMPAIGNS_MAX + 50 }, (_, at) => ({
      name: `Chiến dịch ${at}`,
    }));
    const { settings, mistakes } = readManaged({ campaigns: many });
    expect(settings.campaigns).toHaveLength(CAMPAIGNS_MAX);
    expect(mistakes).toEqual([{ at: 'campaigns', reason: 'too-many' }]);
    expect(mistakesOf({ campaigns: many.map(() => 7) })).toHaveLength(MISTAKES_MAX);
  });

  it('shows a key by clean text alone', () => {
    const [mistake] = mistakesOf({ ['\u202e<b>x</b>\u0000'.padEnd(500, 'y')]: 1 });
    expect(mistake).toMatch(/^<b>x<\/b> ?y+ unknown-key$/);
    expect(mistake?.length).toBeLessThan(80);
  });

  it('of whatever kind is read without a throw; read again, it is the same and has no mistake', () => {
    fc.assert(
      fc.property(fc.oneof(nearly(), fc.jsonValue()), (policy) => {
        const { settings, mistakes } = readManaged(policy);
        expect(mistakes.length).toBeLessThanOrEqual(MISTAKES_MAX);
        expect(readManaged(structuredClone(settings))).toEqual({ settings, mistakes: [] });
      }),
      { numRuns: 400 },
    );
  });
});

describe('hosts that an office allows', () => {
  it.each([
    ['BaoTuyenQuang.com.vn', 'baotuyenquang.com.vn'],
    ['*.gov.vn', 'gov.vn'],
    ['www.nhandan.vn', 'nhandan.vn'],
    ['vn', 'vn'],
    ['báo.vn', 'xn--bo-mia.vn'],
    ['https://a.vn', null],
    ['a.vn/tin', null],
    ['a.vn:8080', null],
    ['*', null],
    ['', null],
    ['a..vn', null],
    ['user@a.vn', null],
  ])('%j is taken for %j', (typed, host) => {
    expect(asAllowedHost(typed)).toBe(host);
  });

  it('stand for those under them and for no other', () => {
    const hosts = ['gov.vn', 'nhandan.vn'];
    for (const url of [
      'https://gov.vn/',
      'http://btg.tuyenquang.gov.vn/a',
      'https://www.nhandan.vn/',
    ])
      expect(isAllowed(url, hosts)).toBe(true);
    for (const url of ['https://xgov.vn/', 'https://gov.vn.evil.com/', 'https://evil.com/?gov.vn'])
      expect(isAllowed(url, hosts)).toBe(false);
  });

  it('are all where the office says nothing', () => {
    expect(isAllowed('https://evil.com/', [])).toBe(true);
  });
});

function one(rest: object) {
  return { campaigns: [{ name: 'Dân vận khéo', ...rest }] };
}
function two(...names: string[]) {
  return { campaigns: names.map((name) => ({ name })) };
}
function reversed() {
  return { from: '2026-12-31', to: '2026-01-01' };
}
