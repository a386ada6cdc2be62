// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createReaderLook, DEFAULT_LOOK } from '../../entrypoints/library/reader/reader-look.ts';
import { createTypedNotes } from '../../entrypoints/library/reader/typed-notes.ts';

/** The page's own storage. @param full it takes nothing more */
function storage(held: Record<string, string> = {}, full = false) {
  const kept = new Map(Object.entries(held));
  return {
    getItem: (key: string): string | null => kept.get(key) ?? null,
    setItem(key: string, value: string): void {
      if (full) throw new Error('QuotaExceededError');
      kept.set(key, value);
    },
  };
}

describe('how a person likes to read', () => {
  it('is kept', () => {
    const area = storage();
    const look = { size: 3, width: 'wide', theme: 'sepia', pictures: true } as const;
    createReaderLook(area).save(look);
    expect(createReaderLook(area).load()).toEqual(look);
  });

  it('is the default where something else is kept, and never stops the page', () => {
    const any = fc.oneof(fc.string(), fc.json());
    fc.assert(
      fc.property(any, (text) => {
        const { size, theme } = createReaderLook(storage({ 'reader-look': text })).load();
        expect(Number.isInteger(size) && size >= 0 && size <= 4).toBe(true);
        expect(['auto', 'light', 'sepia', 'dark']).toContain(theme);
      }),
    );
    expect(() => createReaderLook(storage({}, true)).save(DEFAULT_LOOK)).not.toThrow();
  });
});

describe('notes that were typed and not saved', () => {
  it('are kept by key until they are given up', () => {
    const area = storage();
    createTypedNotes(area).save('a', 'một');
    createTypedNotes(area).save('b', 'hai');
    createTypedNotes(area).save('a', 'một hai');
    expect(createTypedNotes(area).load('a')).toBe('một hai');
    createTypedNotes(area).save('a', null);
    expect(createTypedNotes(area).load('a')).toBeNull();
    expect(createTypedNotes(area).load('b')).toBe('hai');
  });

  it('do not pile up, and foreign bytes are none', () => {
    const area = storage();
    const notes = createTypedNotes(area);
    for (let at = 0; at < 100; at++) notes.save(`key ${at}`, 'x');
    expect(notes.load('key 99')).toBe('x');
    expect(notes.load('key 0')).toBeNull();
    expect(createTypedNotes(storage({ 'reader-typed': '{"a":1}' })).load('a')).toBeNull();
    expect(createTypedNotes(storage({ 'reader-typed': '[["a",1]]' })).load('a')).toBeNull();
  });
});
