// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { readMarkdown } from '../../../import/reading/markdown-folder.ts';
import { splitNote } from '../../../import/reading/front-matter.ts';
import { markdownHtml } from '../../../import/reading/markdown-html.ts';
import { readOwnHtml } from '../../../import/reading/own-html.ts';
import { sourceOf } from '../../export/reading/reading-input.ts';

async function read(...notes: readonly (readonly [string, string])[]) {
  const outcome = await readMarkdown(
    notes.map(([name, text]) => sourceOf(name, text)),
    {},
  );
  if (!outcome.ok || outcome.value.kind !== 'pages') throw new Error('no pages');
  return outcome.value;
}

describe('notes of Obsidian', () => {
  it('are read with their properties, as its web clipper writes them', async () => {
    const note = `---
title: "Dân vận khéo ở cơ sở"
source: "https://baothaibinh.com.vn/tin-1.html"
author:
  - "[[Thu Hà]]"
published: 2020-07-08
created: 2026-11-22
description: "Sáng 8/7, sơ kết."
tags:
  - "clippings"
  - "#dân-vận"
---
# Dân vận khéo ở cơ sở

Sáng 8/7, ==sơ kết== phong trào [[Dân vận|dân vận]].

![[anh.png]]

| Huyện | Số |
| --- | --- |
| Duy Tiên | 12 |
`;
    const { pages, refused, title } = await read([
      'Ghi chép/bai-1.md',
      note.replace(/\n/g, '\r\n'),
    ]);
    expect(refused).toEqual([]);
    expect(title).toBe('Ghi chép');
    expect(pages[0]).toMatchObject({
      where: 'Ghi chép/bai-1.md',
      url: 'https://baothaibinh.com.vn/tin-1.html',
      title: 'Dân vận khéo ở cơ sở',
      authors: ['Thu Hà'],
      published: '2020-07-08',
      lead: 'Sáng 8/7, sơ kết.',
      campaigns: ['clippings', 'dân-vận'],
      highlights: [{ exact: 'sơ kết', note: '' }],
    });
    expect(pages[0]?.html).toMatch(/^<p>Sáng 8\/7, sơ kết phong trào dân vận.<\/p>/);
    expect(pages[0]?.html).toContain('<td>Duy Tiên</td>');
    expect(pages[0]?.html).not.toContain('anh.png');
  });

  it('without an address are refused, and the program’s own files are passed over', async () => {
    const { pages, refused } = await read(
      ['a/không địa chỉ.md', '# Nhật ký\n\nHôm nay'],
      ['a/.obsidian/x.md', 'url: https://a.vn'],
      ['a/có.md', '---\nurl: https://a.vn/1\ntags: [một, 2020]\n---\n'],
      ['a/trang.html', '<p>'],
      ['a/anh.png', 'x'],
    );
    expect(refused).toEqual([
      { where: 'a/không địa chỉ.md', reason: 'no-address' },
      { where: 'a/trang.html', reason: 'not-an-entry' },
    ]);
    expect(pages).toMatchObject([
      { url: 'https://a.vn/1', title: 'có', html: null, campaigns: ['một', '2020'] },
    ]);
  });

  it('cannot unfold to more than they are, nor name what all objects have', () => {
    const bomb = `---\na: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nurl: https://a.vn\n---\nBài`;
    expect(splitNote(bomb)).toEqual({ properties: {}, body: 'Bài' });
    expect(splitNote(`---\n${'['.repeat(50_000)}\n---\nBài`).properties).toEqual({});
    const proto = splitNote('---\n__proto__: {url: "https://a.vn"}\nconstructor: x\n---\n');
    expect(Object.hasOwn(proto.properties, 'url')).toBe(false);
    expect(({} as Record<string, unknown>)['url']).toBeUndefined();
    expect(splitNote('Bài\n---\nurl: x\n---\n').properties).toEqual({});
    expect(splitNote('---\ntitle: a: b\nurl: https://a.vn\n---\nBài').body).toBe('Bài');
  });

  it('are read in time, however they are nested', () => {
    for (const bad of [
      '> '.repeat(20_000),
      '['.repeat(20_000),
      '*a '.repeat(20_000),
      '- '.repeat(5000),
      '==a '.repeat(20_000),
      '`'.repeat(20_000),
      '<b>'.repeat(20_000),
    ])
      expect(typeof readOwnHtml(markdownHtml(bad)).html).toBe('string');
  });
});
