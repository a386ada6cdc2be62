// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const DOORWAY = 'extraction/sanitize.ts';

/** Ways to turn a string into markup. Reading `innerHTML` is no danger; setting it is. */
const SETS_HTML =
  /\b(innerHTML|outerHTML)\s*\+?=(?!=)|insertAdjacentHTML|parseFromString|document\.write|createContextualFragment|dangerouslySetInnerHTML|\bsetHTML|parseHTMLUnsafe|srcdoc\s*=/;

const setsHtml = (source: string): boolean => SETS_HTML.test(source);

describe('the HTML doorway', () => {
  it('is the only file of the product that turns a string into markup', () => {
    const files = globSync(
      '{domain,extraction,portals,storage,export,import,messaging,entrypoints}/**/*.{ts,tsx}',
      { cwd: root },
    ).filter((file) => file.replaceAll('\\', '/') !== DOORWAY);
    expect(files.length).toBeGreaterThan(20);
    const offenders = files.filter((file) => setsHtml(readFileSync(resolve(root, file), 'utf8')));
    expect(offenders).toEqual([]);
  });

  it('is seen by the check when somebody opens a second one', () => {
    expect(setsHtml('element.innerHTML = html')).toBe(true);
    expect(setsHtml('<div dangerouslySetInnerHTML={{ __html }} />')).toBe(true);
    expect(setsHtml('const html = element.innerHTML;')).toBe(false);
    expect(setsHtml('if (a.innerHTML === b) {}')).toBe(false);
  });
});
