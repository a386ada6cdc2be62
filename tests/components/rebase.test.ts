import { describe, expect, it } from 'vitest';

import type { DraftFields } from '../../domain/draft.ts';
import { rebase } from '../../entrypoints/popup/form-fields.ts';

const fields = (change: Partial<DraftFields> = {}): DraftFields => ({
  title: 'Tiêu đề',
  date: '',
  time: '',
  authors: '',
  campaigns: ['A', 'B'],
  note: '',
  ...change,
});

describe('a draft on a newer base', () => {
  it('keeps what the person changed and follows the rest', () => {
    const edit = { base: fields(), fields: fields({ note: 'của tôi' }) };
    expect(rebase(edit, fields({ title: 'Mới', note: 'của máy' }))).toEqual(
      fields({ title: 'Mới', note: 'của tôi' }),
    );
  });

  it('joins campaigns name by name', () => {
    const edit = { base: fields(), fields: fields({ campaigns: ['B', 'C'] }) };
    expect(rebase(edit, fields({ campaigns: ['A', 'B', 'D'] })).campaigns).toEqual(['B', 'D', 'C']);
  });
});
