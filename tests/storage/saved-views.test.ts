import { describe, expect, it } from 'vitest';

import { createSavedViews, viewName } from '../../storage/saved-views.ts';
import { memoryArea } from '../gallery/memory-area.ts';

const view = (name: string, search = '?tone=negative', madeAt = 1) => ({ name, search, madeAt });

describe('saved views', () => {
  it('are kept, the oldest first, and taken off again', async () => {
    const views = createSavedViews(memoryArea());
    await views.put(view('Sắc thái tiêu cực', '?tone=negative', 2));
    await views.put(view('Tuyên Quang', '?province=Tuy%C3%AAn+Quang', 1));
    expect((await views.list()).map(({ name }) => name)).toEqual([
      'Tuyên Quang',
      'Sắc thái tiêu cực',
    ]);
    await views.delete('Tuyên Quang');
    expect(await views.list()).toHaveLength(1);
  });

  it('of names that fold alike are one view, the last one kept', async () => {
    const views = createSavedViews(memoryArea());
    await views.put(view('Dân vận', '?q=a'));
    await views.put(view('dân vận', '?q=b', 2));
    expect(await views.list()).toEqual([view('dân vận', '?q=b', 2)]);
    await views.put(view('Dàn ván', '?q=c', 3));
    expect(await views.list()).toHaveLength(2);
  });

  it('tell of a change and of nothing else', async () => {
    const area = memoryArea();
    const views = createSavedViews(area);
    let told = 0;
    const stop = views.watch(() => {
      told += 1;
    });
    await area.set({ settings: {} });
    expect(told).toBe(0);
    await views.put(view('A'));
    expect(told).toBe(1);
    stop();
    await views.delete('A');
    expect(told).toBe(1);
  });

  it('pass over what is no view: broken values, another shape, a name that is too long', async () => {
    const area = memoryArea();
    await area.set({
      'view:a': null,
      'view:b': { name: 'b', search: 5, madeAt: 1 },
      'view:c': { name: 'x'.repeat(500), search: '', madeAt: 1 },
      'view:d': { name: 'd', search: '', madeAt: Number.NaN },
      'view:e': { name: 'e', search: '?q=e', madeAt: 3 },
    });
    expect(await createSavedViews(area).list()).toEqual([view('e', '?q=e', 3)]);
  });

  it('are at most a hundred: one more is refused with a word, a known one still taken', async () => {
    const views = createSavedViews(memoryArea());
    for (let at = 0; at < 100; at++) await views.put(view(`Bộ lọc ${at}`, '?q=a', at));
    expect(await views.put(view('Một cái nữa'))).toMatchObject({ ok: false });
    expect(await views.put(view('Bộ lọc 7', '?q=mới'))).toMatchObject({ ok: true });
  });

  it('have names of one line', () => {
    expect(viewName('  Dân \n vận\u200b ')).toBe('Dân vận');
    expect(viewName(' \n ')).toBe('');
    expect(viewName('ư'.repeat(200))).toHaveLength(80);
  });
});
