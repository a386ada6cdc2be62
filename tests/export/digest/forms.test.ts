// @vitest-environment node
import * as fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';

import type { WholeClip } from '../../../domain/clip.ts';
import { digestHtml } from '../../../export/digest/forms/html.ts';
import { digestMarkdown } from '../../../export/digest/forms/markdown.ts';
import { digestPlain } from '../../../export/digest/forms/plain.ts';
import { novemberClips } from '../../fixtures/sixty-clips.ts';
import { anyLibrary, wholeOf } from '../any-clip.ts';
import { textOf } from '../word/write.ts';

let november: readonly WholeClip[];
beforeAll(async () => {
  november = await novemberClips();
});

describe('a digest for the clipboard', () => {
  it('is HTML with a real table and links behind titles', async () => {
    const html = await textOf(digestHtml, november, { summary: false, officeHead: false });
    expect(html.match(/<tr>/g)).toHaveLength(39);
    expect(html.match(/<a href="https:/g)).toHaveLength(38);
    expect(html).toContain("font-family:'Times New Roman'");
    expect(html).not.toMatch(/<script|<style|class=/);
  });

  it('is text whose footnotes stand at the end', async () => {
    const text = await textOf(digestPlain, november, { look: 'prose', links: 'footnote' });
    expect(text).toContain('I. NĂM DÂN VẬN KHÉO 2026 (13 tin, bài)');
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^\[38\] https:/);
    expect(text).toContain('Tổng số 38 tin, bài của 10 nguồn.');
  });

  it('is Markdown with a row for each clip', async () => {
    const text = await textOf(digestMarkdown, november, { links: 'hidden', summary: false });
    expect(text.split('\n').filter((line) => /^\| \d+ \|/.test(line))).toHaveLength(38);
    expect(text.match(/\]\(https:/g)).toHaveLength(38);
  });

  it('lets no markup of a clip out, whatever it holds', async () => {
    const known = new Set(
      'html head meta title body p table thead tbody tr td th strong em u sup br a ul ol li blockquote h3 h4 h5 h6 pre code hr s sub mark'.split(
        ' ',
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        anyLibrary,
        fc.constantFrom('table', 'prose', 'full'),
        async ({ campaigns, clips }, look) => {
          const wholes = await Promise.all(clips.map(wholeOf));
          const title = '<script>alert(1)</script>"';
          const html = await textOf(
            digestHtml,
            wholes,
            { look, notes: true },
            { campaigns, title },
          );
          new Parser({
            onopentag: (name, attributes) => {
              expect(known).toContain(name);
              for (const key of Object.keys(attributes)) expect(key).not.toMatch(/^on/);
            },
          }).end(html);
        },
      ),
      { numRuns: 20 },
    );
  });
});
