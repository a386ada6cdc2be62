// @vitest-environment node
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

import { explainedIn, lintComplaints } from '../../scripts/release/explained.ts';

const NOTES = `
| code | file | times | why |
| --- | --- | --- | --- |
| \`UNSAFE_VAR_ASSIGNMENT\` | \`reader.js\` | 2 | Readability |
| \`UNSAFE_VAR_ASSIGNMENT\` | \`chunks/pictures-*.js\` | 1 | Plot |
`;
const found = (file: string, code = 'UNSAFE_VAR_ASSIGNMENT') => ({
  code,
  file,
  line: 1,
  message: 'Unsafe assignment to innerHTML',
});
const EXPECTED = [found('reader.js'), found('reader.js'), found('chunks/pictures-BioIwogj.js')];
const complaints = (findings: readonly ReturnType<typeof found>[]): string =>
  lintComplaints(findings, explainedIn(NOTES)).join('\n');

describe('the warnings of the store’s linter', () => {
  it('are all explained, whatever the hash of a chunk is', () => {
    expect(complaints(EXPECTED)).toBe('');
  });

  it('stop a release when there is a new one', () => {
    expect(complaints([...EXPECTED, found('background.js')])).toMatch(/background\.js:1 is new/);
    expect(complaints([...EXPECTED, found('reader.js', 'DANGEROUS_EVAL')])).toMatch(
      /EVAL.* is new/,
    );
    expect(complaints([...EXPECTED, found('reader.js')])).toMatch(/2 explained, 3 found/);
  });

  it('are not explained for longer than they are there', () => {
    expect(complaints(EXPECTED.slice(1))).toMatch(/2 explained, 1 found/);
    expect(complaints(EXPECTED.slice(0, 2))).toMatch(/1 explained, 0 found/);
  });

  it('are read from the review notes', () => {
    const notes = resolve(import.meta.dirname, '../../docs/store/review-notes.md');
    expect(explainedIn(readFileSync(notes, 'utf8')).length).toBeGreaterThan(0);
  });
});
