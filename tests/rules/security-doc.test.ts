import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const DOC = readFileSync(resolve(ROOT, 'docs/security.md'), 'utf8');

/** Rows of the tables: threat, defence, test. */
const rows = DOC.split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  .map((line) => line.slice(2, -2).split(' | '))
  .filter(([first]) => first !== 'threat');

/** A file, and behind it in slanted letters what its test says: `tests/x.test.ts` *says so*. */
const SHOWN = /`(tests\/[^`]+)`(?:\s\*([^*]+)\*)?/g;

interface Shown {
  readonly file: string;
  readonly says: string | undefined;
}

const shownBy = (cell: string): Shown[] =>
  [...cell.matchAll(SHOWN)].map(([, file = '', says]) => ({ file, says }));

describe('the threat model', () => {
  it('names a defence and a test for every threat', () => {
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) {
      const [threat = '', defence = '', tests = ''] = row;
      expect(row, threat).toHaveLength(3);
      expect(defence, threat).not.toBe('');
      expect(shownBy(tests), threat).not.toEqual([]);
    }
  });

  it('names only files that are there', () => {
    const named = [...DOC.matchAll(/`([a-z][\w.-]*\/[\w./-]+\.\w+)`/g)].map(
      ([, file = '']) => file,
    );
    expect(named.filter((file) => !existsSync(resolve(ROOT, file)))).toEqual([]);
  });

  it('quotes only what a test says', () => {
    const unsaid = rows
      .flatMap(([, , tests = '']) => shownBy(tests))
      .filter(
        ({ file, says }) => says && !readFileSync(resolve(ROOT, file), 'utf8').includes(says),
      );
    expect(unsaid).toEqual([]);
  });
});
