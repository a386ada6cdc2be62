import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';

import type { Driven, Tab } from '../../scripts/drive/driven.ts';
import { evaluator } from './a-room.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe finds wrong on a page by the rules of WCAG 2.0 to 2.2, A and AA, and by its best
 * practices, each with the elements.
 */
export async function violations(browser: Driven, page: Tab): Promise<string[]> {
  const evaluate = await evaluator(browser, page);
  await evaluate(`${AXE}; 0`);
  const found = await evaluate<AxeResults['violations']>(
    `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  );
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} – ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
