import { beforeEach, describe, expect, it } from 'vitest';

import { NO_FILTER } from '../../domain/facets.ts';
import { handedCollection } from '../../entrypoints/components/handed-collection.ts';
import { speak } from './speak.ts';

beforeEach(() => speak('vi'));

const question = (campaign: string | null, sources: readonly string[] = []) =>
  handedCollection(
    {
      kind: 'query',
      query: {
        text: '',
        campaign,
        ...(sources.length > 0 && { filter: { ...NO_FILTER, sources } }),
      },
    },
    [],
  );

describe('a collection that is handed over', () => {
  it('is called the whole library only where it is', () => {
    expect(question(null).label).toBe('');
    expect(question(null, ['baomau.vn']).label).toBe('bài đã lọc');
    expect(question('trash').label).toBe('thùng rác');
  });

  it('gives papers no word of a view as their title', () => {
    expect(handedCollection({ kind: 'selection', ids: ['a'] }, []).title).toBe('');
    expect(question(null, ['baomau.vn']).title).toBe('');
    expect(question('trash').title).toBe('');
  });
});
