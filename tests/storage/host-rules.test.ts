// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import type { HostRule } from '../../domain/host-rule.ts';
import { createHostRules } from '../../storage/host-rules.ts';

const area = fakeBrowser.storage.local;

const rule = (host: string, madeAt = 1): HostRule => ({
  host,
  body: 'div.noi-dung',
  title: null,
  date: null,
  madeAt,
  madeOn: `${host}/tin/1`,
  pageTitle: 'Một bài',
});

beforeEach(() => fakeBrowser.reset());

describe('the host rules', () => {
  it('are kept by host, the newest first', async () => {
    const rules = createHostRules(area);
    await rules.put(rule('a.vn', 1));
    await rules.put(rule('b.vn', 3));
    await rules.put(rule('c.vn', 2));
    expect((await rules.list()).map(({ host }) => host)).toEqual(['b.vn', 'c.vn', 'a.vn']);
    expect(await rules.get('c.vn')).toEqual(rule('c.vn', 2));
    expect(await rules.get('d.vn')).toBeNull();
  });

  it('of one host take each other’s place', async () => {
    const rules = createHostRules(area);
    await rules.put(rule('a.vn', 1));
    await rules.put({ ...rule('a.vn', 2), body: 'article' });
    expect(await rules.list()).toEqual([{ ...rule('a.vn', 2), body: 'article' }]);
  });

  it('give back what is deleted, so that it can be put back', async () => {
    const rules = createHostRules(area);
    await rules.put(rule('a.vn'));
    const deleted = await rules.delete('a.vn');
    expect(deleted).toEqual({ ok: true, value: rule('a.vn') });
    expect(await rules.list()).toEqual([]);
    if (deleted.ok && deleted.value) await rules.put(deleted.value);
    expect(await rules.get('a.vn')).toEqual(rule('a.vn'));
    expect(await rules.delete('b.vn')).toEqual({ ok: true, value: null });
  });

  it('are at most 300: the oldest give way', async () => {
    for (let n = 1; n <= 305; n++) {
      await area.set({ [`host-rule:h${n}.vn`]: rule(`h${n}.vn`, n) });
    }
    const rules = createHostRules(area);
    await rules.put(rule('moi.vn', 0));
    const hosts = (await rules.list()).map(({ host }) => host);
    expect(hosts).toHaveLength(300);
    expect(hosts).toContain('moi.vn');
    expect(hosts).not.toContain('h6.vn');
    expect(hosts).toContain('h7.vn');
  });

  it.each([null, 'hỏng', 7, {}, { ...rule('a.vn'), body: 7 }, rule('khac.vn')])(
    'take the broken value %j for none',
    async (value) => {
      await area.set({ 'host-rule:a.vn': value, 'draft:x': rule('x.vn') });
      const rules = createHostRules(area);
      expect(await rules.list()).toEqual([]);
      expect(await rules.get('a.vn')).toBeNull();
    },
  );

  it('of several windows lose nothing to each other', async () => {
    await Promise.all(
      ['a.vn', 'b.vn', 'c.vn'].map((host) => createHostRules(area).put(rule(host))),
    );
    expect(await createHostRules(area).list()).toHaveLength(3);
  });

  it('say when they cannot be written', async () => {
    const broken = { ...area, set: () => Promise.reject(new Error('disk')) };
    const put = await createHostRules(broken).put(rule('a.vn'));
    expect(put).toEqual({ ok: false, failure: { kind: 'storage-failed', detail: 'disk' } });
  });

  it('tell who watches of every change of theirs until they stop', async () => {
    let heard = 0;
    const rules = createHostRules(area);
    const stop = rules.watch(() => (heard += 1));
    await area.set({ settings: 1 });
    await rules.put(rule('a.vn'));
    await rules.delete('a.vn');
    stop();
    await rules.put(rule('a.vn'));
    expect(heard).toBe(2);
  });
});
