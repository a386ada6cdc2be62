// @vitest-environment node
import { unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

import { highlightValue } from '../../../domain/clip-highlight.ts';
import { recompose } from '../../../domain/clip.ts';
import { tagOf } from '../../../export/markdown/front-matter.ts';
import { exportMarkdown, exportMarkdownText } from '../../../export/markdown/markdown.ts';
import { NoteNames } from '../../../export/markdown/note-names.ts';
import { runsMarkdown } from '../../../export/markdown/runs.ts';
import { cleanText } from '../../../export/reading/markup.ts';
import { readMarkdown } from '../../../import/reading/markdown-folder.ts';
import { aClip } from '../a-clip.ts';
import { anyLibrary, wholeOf } from '../any-clip.ts';
import { fileOf, inputOf, sourceOf, textOf } from './reading-input.ts';

const unpacked = (file: Uint8Array): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(unzipSync(file)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );

async function back(file: Uint8Array) {
  const sources = [...unpacked(file)].map(([name, text]) => sourceOf(name, text));
  const outcome = await readMarkdown(sources, {});
  if (!outcome.ok || outcome.value.kind !== 'pages') throw new Error('no pages');
  return outcome.value;
}

describe('the folder of notes', () => {
  it('has a note an article, named by day and title, and one that leads to them', async () => {
    const clips = [
      await aClip(2),
      await aClip(1, { title: 'Hỏi: “dân vận” là gì?', published: null }),
    ];
    const files = unpacked(await fileOf(exportMarkdown, inputOf(clips)));
    expect([...files.keys()]).toEqual([
      '2020-07-08 Dân vận khéo 2.md',
      'Hỏi “dân vận” là gì.md',
      'Mục lục.md',
    ]);
    expect(files.get('Mục lục.md')).toContain(
      '- [Dân vận khéo 2](<2020-07-08 Dân vận khéo 2.md>) · Cổng Thông tin điện tử hanam.gov.vn · 08/07/2020 16:30',
    );
    const note = files.get('2020-07-08 Dân vận khéo 2.md') ?? '';
    expect(parse(note.split('---\n')[1] ?? '')).toEqual({
      title: 'Dân vận khéo 2',
      url: 'https://www.hanam.gov.vn/tin-2.html',
      source: 'Cổng Thông tin điện tử hanam.gov.vn',
      site: 'Cổng Hà Nam',
      published: '2020-07-08T16:30:00',
      author: ['Thu Hà'],
      description: 'Sáng 8/7, huyện Duy Tiên sơ kết phong trào.',
      tags: ['Năm-dân-vận-khéo-2020'],
      campaigns: ['Năm dân vận khéo 2020'],
      language: 'vi',
      clipped: '2026-11-22T07:00:00.002',
      'cat-bao': 'article',
    });
    expect(note).not.toContain('Gửi lãnh đạo');
  });

  it('holds pictures where they are wanted, each once', async () => {
    const html = '<figure><img src="https://hanam.gov.vn/anh.jpg" alt="Hội nghị"></figure>';
    const clips = [await aClip(2, { html }), await aClip(1, { html })];
    const bytes = new Uint8Array([1, 2, 3]);
    const picture = () =>
      Promise.resolve({ bytes, mime: 'image/png' as const, width: 1, height: 1 });
    const files = unpacked(
      await fileOf(exportMarkdown, inputOf(clips, { picture }), { pictures: true }),
    );
    expect([...files.keys()].filter((name) => name.startsWith('anh/'))).toEqual(['anh/0001.png']);
    for (const [name, text] of files)
      if (name.startsWith('2020'))
        expect(text).toContain('[![Hội nghị](anh/0001.png)](https://hanam.gov.vn/anh.jpg)');
    const plain = await textOf(exportMarkdownText, inputOf(clips, { picture }));
    expect(plain).toContain('[Hội nghị](https://hanam.gov.vn/anh.jpg "Ảnh")');
  });

  it('comes back with all that it can hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async ({ campaigns, clips }) => {
        const wholes = await Promise.all(clips.map(wholeOf));
        const file = await fileOf(exportMarkdown, inputOf(wholes, {}, campaigns), { notes: true });
        const { pages, refused } = await back(file);
        expect(refused).toEqual([]);
        expect(pages).toHaveLength(wholes.length);
        const names = new Map(campaigns.map(({ id, name }) => [id, name]));
        for (const { clip, body } of wholes) {
          const found = pages.find(({ url }) => url === clip.url);
          expect(found).toMatchObject({
            title: cleanText(clip.title) || 'Bài không có tiêu đề',
            savedAt: clip.capturedAt === 0 ? null : clip.capturedAt,
            lead: cleanText(clip.lead ?? '') || null,
            siteName: cleanText(body.article.siteName ?? '') || null,
            language: body.article.language,
          });
          expect(found?.authors).toEqual([
            ...new Set(clip.authors.map(({ name }) => cleanText(name).trim()).filter(Boolean)),
          ]);
          expect(found?.campaigns).toEqual(
            clip.campaigns.map((id) => cleanText(names.get(id) ?? '')),
          );
          expect(found?.published?.slice(0, 10) ?? null).toBe(clip.published?.date ?? null);
          expect(words(found?.note ?? '')).toBe(words(cleanText(clip.note)));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('gives highlights back with their notes', async () => {
    const { clip, body } = await aClip(1);
    const mark = {
      exact: 'huyện Duy Tiên',
      prefix: 'Sáng 8/7, ',
      suffix: ' sơ kết',
      note: 'Xem *lại*',
    };
    const value = highlightValue(mark);
    const entries = {
      ...clip.entries,
      '0mb000002.a1b2c3d4': { kind: 'highlight' as const, value },
    };
    const whole = { clip: recompose(clip, { entries }), body };
    const file = await fileOf(exportMarkdown, inputOf([whole]), { notes: true });
    expect([...unpacked(file).values()][0]).toContain(
      'Sáng 8/7, ==huyện Duy Tiên== sơ kết phong trào.',
    );
    const { pages } = await back(file);
    expect(pages[0]?.highlights).toEqual([{ exact: mark.exact, note: mark.note }]);
    expect(pages[0]?.html).toBe('<p>Sáng 8/7, huyện Duy Tiên sơ kết phong trào.</p>');
    expect(pages[0]?.note).toBe('Gửi lãnh đạo\ntrước thứ Sáu');
    const without = await back(await fileOf(exportMarkdown, inputOf([whole])));
    expect(without.pages[0]?.highlights).toEqual([{ exact: mark.exact, note: '' }]);
  });
});

/** A blank line or many, a blank or many: Markdown tells them apart no more. */
const words = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('a line in Markdown', () => {
  it('has signs only where they open and close', () => {
    expect(runsMarkdown([{ text: 'Ảnh:', bold: true }, { text: ' Thu Hà' }])).toBe(
      '**Ảnh:** Thu Hà',
    );
    expect(runsMarkdown([{ text: 'Ảnh:', bold: true }, { text: 'Thu Hà' }])).toBe(
      '<strong>Ảnh:</strong>Thu Hà',
    );
    expect(runsMarkdown([{ text: '- Đồng chí *A* #1 [2]' }])).toBe(
      '\\- Đồng chí \\*A\\* \\#1 \\[2\\]',
    );
    expect(runsMarkdown([{ text: '1. Một\n2) Hai' }])).toBe('1\\. Một\\\n2\\) Hai');
    expect(runsMarkdown([{ text: 'x', href: 'javascript:alert(1)' }])).toBe('x');
  });
});

describe('names of notes and tags', () => {
  it('are such as Windows and Obsidian bear', () => {
    const names = new NoteNames();
    expect(names.take('2020-07-08', 'Nghị quyết 25-NQ/TW: “A|B” #1?')).toBe(
      '2020-07-08 Nghị quyết 25-NQ TW “A B” 1',
    );
    expect(names.take(null, 'Tin.')).toBe('Tin');
    expect(names.take(null, 'TIN')).toBe('TIN (2)');
    expect(names.take(null, 'con')).toBe('bài con');
    expect(names.take(null, '???')).toBe('bài');
    expect(names.take(null, 'ắ'.repeat(300))).toHaveLength(70);
    expect(tagOf('Năm dân vận khéo 2020')).toBe('Năm-dân-vận-khéo-2020');
    expect(tagOf('2020')).toBe('_2020');
  });
});
