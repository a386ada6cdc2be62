// Lists every scenario with what came of it in each browser, of Vitest's reports of the two runs.
// Plain JavaScript for Node 20: `npm test` runs it.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { root } from './set-up.mjs';

const listed = (file) => JSON.parse(readFileSync(join(root, 'tests', 'e2e', file), 'utf8'));

/**
 * The list as Markdown.
 *
 * @param {{ name: string, report: string, notRun: string | null }[]} runs by browser: Vitest's report,
 *   or why there is none
 */
export function listBrowsers(runs) {
  const onlyIn = listed('only-in.json');
  const notInFirefox = listed('not-in-firefox.json');
  const results = runs.map(({ report, notRun }) =>
    notRun === null ? resultsOf(report) : new Map(),
  );
  const scenarios = [...new Set(results.flatMap((each) => [...each.keys()]))].sort((a, b) =>
    a < b ? -1 : 1,
  );
  const why = (scenario) =>
    onlyIn.find(({ test }) => nameOf(scenario).startsWith(test))?.why ??
    notInFirefox.find(({ file }) => file === fileOf(scenario))?.why;
  const cell = (at, scenario) => {
    if (runs[at].notRun !== null) return 'not run';
    const status = results[at].get(scenario);
    if (status === 'passed' || status === 'failed') return status;
    return `left out: ${why(scenario) ?? (status === undefined ? 'not there' : 'skipped')}`;
  };
  const lines = [
    '# Scenarios by browser',
    '',
    ...runs.map(({ name, notRun }, at) => `- ${name}: ${notRun ?? summaryOf(results[at])}`),
    '',
  ];
  let file = '';
  for (const scenario of scenarios) {
    const of = fileOf(scenario);
    if (of !== file) {
      file = of;
      lines.push(`## ${file}`, '', row(['scenario', ...runs.map(({ name }) => name)]));
      lines.push(row(['---', ...runs.map(() => '---')]));
    }
    lines.push(row([nameOf(scenario), ...runs.map((_, at) => cell(at, scenario))]));
    if (fileOf(scenarios[scenarios.indexOf(scenario) + 1] ?? '') !== file) lines.push('');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

const row = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const fileOf = (scenario) => scenario.split('\n')[0];
const nameOf = (scenario) => scenario.split('\n')[1];

/** By file and name, what came of each. */
function resultsOf(report) {
  if (!existsSync(report)) return new Map();
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  return new Map(
    testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.map(({ ancestorTitles, title, status }) => [
        `${basename(name)}\n${[...ancestorTitles.filter(Boolean), title].join(' > ')}`,
        status,
      ]),
    ),
  );
}

function summaryOf(results) {
  const all = [...results.values()];
  const count = (status) => all.filter((each) => each === status).length;
  const [passed, failed] = [count('passed'), count('failed')];
  return `${passed} passed, ${failed} failed, ${all.length - passed - failed} left out`;
}
