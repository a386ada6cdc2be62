// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { createClip } from '../../domain/create-clip.ts';
import { changedFields, clipDraftKey, pageDraftKey } from '../../domain/draft.ts';
import { hashText } from '../../domain/text.ts';
import { anArticle, aWhole } from './a-whole.ts';

describe('a clip of a capture', () => {
  it('says what the page says, when and where it was read, and nothing of a person', async () => {
    const article = anArticle();
    const { source } = aWhole().clip;
    const capture = { url: article.url, urlKey: 'baomau.vn/tin/1.html', article, capturedAt: 7 };
    const { clip, body } = await createClip(capture, source, 'm1', 'id-1');
    expect(body).toEqual({ id: 'id-1', article });
    expect(clip).toEqual({
      id: 'id-1',
      schema: 1,
      url: article.url,
      urlKey: 'baomau.vn/tin/1.html',
      capturedAt: 7,
      device: 'm1',
      source,
      title: article.title,
      published: article.published,
      authors: article.authors,
      lead: article.lead,
      words: 11,
      pictures: 0,
      textHash: await hashText(article.text),
      entries: {},
      corrections: {},
      campaigns: [],
      note: '',
      trashed: 0,
    });
  });
});

describe('a draft', () => {
  it('names the fields that differ from what was shown', () => {
    const base = { title: 'a', date: '', time: '', authors: '', campaigns: ['x'], note: '' };
    expect(changedFields({ base, fields: { ...base, campaigns: ['x'] } })).toEqual([]);
    expect(changedFields({ base, fields: { ...base, campaigns: ['x', 'y'], note: 'n' } })).toEqual([
      'campaigns',
      'note',
    ]);
  });

  it('of a page and of a clip never share a key', () => {
    expect(pageDraftKey('x')).not.toBe(clipDraftKey('x'));
  });
});
