// @vitest-environment node
import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';

import { aClip } from '../a-clip.ts';
import { write } from './write.ts';

it('a table for the clipboard has a line a clip, whatever stands in its cells', async () => {
  const wholes = [await aClip(2, { section: 'a\tb\n=1' }), await aClip(1, { section: '=1+1' })];
  const text = (await write('csv', wholes, { form: 'plain', choices: { notes: true } })).toString();
  const lines = text.split('\n');
  expect(lines).toHaveLength(4);
  expect(new Set(lines.slice(0, 3).map((line) => line.split('\t').length))).toEqual(new Set([18]));
  expect(lines[1]).toContain('\t08/07/2020\t16:30\t');
  expect(lines[1]).toContain('\ta b =1\t');
  expect(lines[1]).toContain('Gửi lãnh đạo trước thứ Sáu');
  expect(lines[2]).toContain("\t'=1+1\t");
});

it('a table for Word is HTML without a script, whose cells are text', async () => {
  const nasty = '</td><script>alert(1)</script>&"';
  const html = (
    await write('xlsx', [await aClip(1, { section: nasty })], { form: 'html' })
  ).toString();
  const tree = parseDocument(html);
  const found: string[] = [];
  const walk = (nodes: typeof tree.children): void => {
    for (const node of nodes) {
      if ('name' in node) found.push(node.name);
      if ('children' in node) walk(node.children);
    }
  };
  walk(tree.children);
  expect(found.filter((name) => name === 'td')).toHaveLength(17);
  expect(found).not.toContain('script');
  expect(html).toContain('&lt;script&gt;');
  expect(html).toContain('<a href="https://www.hanam.gov.vn/tin-1.html">');
});
