// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';

import type { Extraction } from '../../domain/article.ts';
import { fieldsOf } from '../../domain/draft.ts';
import { mergeSaved } from '../../domain/merge-clip.ts';
import type { Library } from '../../domain/ports.ts';
import { urlKey } from '../../domain/url-key.ts';
import { clipWaiting } from '../../entrypoints/background/clip-waiting.ts';
import { saveClip } from '../../entrypoints/background/save-clip.ts';
import { sourceOf } from '../../portals/source-of.ts';
import { aClip, aLibrary, anArticle } from '../storage/a-library.ts';

const URL = 'https://baothaibinh.com.vn/tin/1.html';
const KEY = urlKey(URL);
const NOW = Date.UTC(2026, 5, 1);

const anExtraction = (kind: Extraction['kind'] = 'article', url = URL): Extraction => {
  const article = anArticle({ url });
  return kind === 'article' ? { kind, article } : { kind, reason: 'listing', article };
};

describe('a page that waits', () => {
  let library: Library;
  let needs: Parameters<typeof clipWaiting>[0];
  let ids: string[];
  beforeEach(async () => {
    library = aLibrary();
    needs = { library, sourceOf, now: () => NOW };
    const made = await library.ensureCampaigns(['Dân vận khéo', 'Mục tiêu kép'], 1);
    ids = made.ok ? made.value.map(({ id }) => id) : [];
    await library.putWaiting([
      { urlKey: KEY, url: URL, title: '', campaigns: ids, note: 'Từ dấu trang', addedAt: 1 },
    ]);
  });

  describe('clipped by itself', () => {
    it('is a clip with what the list said, and waits no longer', async () => {
      const clipped = await clipWaiting(needs, KEY, { url: URL, extraction: anExtraction() });
      expect(clipped).toMatchObject({
        ok: true,
        value: { url: URL, campaigns: ids, note: 'Từ dấu trang', capturedAt: NOW },
      });
      expect(await library.countWaiting()).toBe(0);
      expect(await library.findByUrlKey(KEY)).toMatchObject({ note: 'Từ dấu trang' });
    });

    it('that moved is a clip where it stands now', async () => {
      const moved = 'https://baothaibinh.com.vn/moi/1.html';
      const read = { url: moved, extraction: anExtraction('article', moved) };
      expect(await clipWaiting(needs, KEY, read)).toMatchObject({ value: { url: moved } });
      expect(await library.countWaiting()).toBe(0);
    });

    it('waits on where the judge says that it is no article', async () => {
      const read = { url: URL, extraction: anExtraction('not-article') };
      expect(await clipWaiting(needs, KEY, read)).toEqual({ ok: true, value: null });
      expect(await library.getWaiting(KEY)).toMatchObject({ trouble: 'not-article' });
      expect(await library.findByUrlKey(KEY)).toBeNull();
    });

    it('gives a clip that is there what the list said, and leaves its article alone', async () => {
      const whole = await aClip({ url: URL, title: 'Như đã cắt' });
      await library.importClips([whole], [], mergeSaved);
      const clipped = await clipWaiting(needs, KEY, null);
      expect(clipped).toMatchObject({
        value: { id: whole.clip.id, title: 'Như đã cắt', campaigns: ids, note: 'Từ dấu trang' },
      });
      expect(await library.countWaiting()).toBe(0);
    });

    it('that was taken off the list meanwhile is not clipped', async () => {
      await library.removeWaiting(null, NOW);
      const read = { url: URL, extraction: anExtraction() };
      expect(await clipWaiting(needs, KEY, read)).toEqual({ ok: true, value: null });
      expect(await library.findByUrlKey(KEY)).toBeNull();
    });
  });

  describe('clipped by a person', () => {
    const article = anArticle({ url: URL });
    const base = (campaigns: string[], note: string) => fieldsOf(article, campaigns, note);
    beforeEach(async () => {
      await library.putCapture({ urlKey: KEY, url: URL, article, capturedAt: NOW });
    });

    it('gets what the form showed and the person left', async () => {
      const shown = base(['Dân vận khéo', 'Mục tiêu kép'], 'Từ dấu trang');
      const saved = await saveClip(needs, KEY, { base: shown, fields: shown });
      expect(saved).toMatchObject({ value: { campaigns: ids, note: 'Từ dấu trang' } });
      expect(await library.countWaiting()).toBe(0);
    });

    it('does not get what the person took out', async () => {
      const shown = base(['Dân vận khéo', 'Mục tiêu kép'], 'Từ dấu trang');
      const fields = { ...shown, campaigns: ['Mục tiêu kép'], note: 'Của tôi' };
      const saved = await saveClip(needs, KEY, { base: shown, fields });
      expect(saved).toMatchObject({ value: { campaigns: [ids[1]], note: 'Của tôi' } });
    });

    it('gets what came onto the list after the form was opened', async () => {
      const shown = base([], '');
      const fields = { ...shown, note: 'Của tôi' };
      const saved = await saveClip(needs, KEY, { base: shown, fields });
      expect(saved.ok && saved.value.campaigns.toSorted()).toEqual(ids.toSorted());
      expect(saved).toMatchObject({ value: { note: 'Của tôi\n\nTừ dấu trang' } });
    });

    it('asked for twice, says the same', async () => {
      const shown = base(['Dân vận khéo'], 'Từ dấu trang');
      const first = await saveClip(needs, KEY, { base: shown, fields: shown });
      const second = await saveClip(needs, KEY, { base: shown, fields: shown });
      expect(second).toEqual(first);
    });
  });
});
