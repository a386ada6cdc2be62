// npm test: sets up what is missing and runs every check, the quick ones first.
// The last line is `N passed, N failed`, counting each test and each other check.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { requireBrowser } from './browser.mjs';
import { listBrowsers } from './browsers-report.mjs';
import { obtainFirefox } from './firefox.mjs';
import { COUCH, installTool } from './pinned-tool.mjs';
import { installPackages, root, say, toolEnv } from './set-up.mjs';

const reports = join(root, 'out', 'test-reports');
let passed = 0;
let failed = 0;
let skipped = 0;
/** How many are skipped, by what the tests are about. */
const skippedParts = new Map();

/** @type {[name: string, script: string, report?: string][]} */
const CHECKS = [
  ['format', 'format:check'],
  ['lint', 'lint'],
  ['types', 'types'],
  ['unused code', 'unused'],
  ['unit tests', 'unit', 'unit.json'],
  ['build for Chrome and Edge', 'build'],
  ['build for Firefox', 'build:firefox'],
  ['sizes', 'size'],
];

/** The same scenarios in each browser: one that fails keeps none of the others from being run. */
const BROWSERS = [
  { name: 'Chromium', script: 'e2e', report: 'e2e.json' },
  { name: 'Firefox', script: 'e2e:firefox', report: 'e2e-firefox.json' },
];

try {
  installPackages();
  if (!process.env.COUCH_URL) installTool(COUCH);
  const browser = requireBrowser(say);
  say(`browser: ${browser}`);
  const firefox = obtainFirefox(say);
  say(
    firefox.path ? `Firefox: ${firefox.path}` : `nothing is tested in Firefox: ${firefox.reason}`,
  );
  const browsers = {
    CAT_BAO_BROWSER: browser,
    ...(firefox.path && { CAT_BAO_FIREFOX: firefox.path }),
  };
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  let good = true;
  for (const [name, script, report] of CHECKS) {
    good = run(name, script, report, browsers);
    if (!good) break;
  }
  if (good) runInBrowsers(browsers, { Firefox: firefox.reason });
} catch (error) {
  failed += 1;
  console.error(`\n✗ ${error instanceof Error ? error.message : String(error)}`);
}
if (skipped > 0) {
  console.log(`\n${skipped} skipped:`);
  for (const [part, tests] of skippedParts) console.log(`- ${part}: ${tests}`);
}
console.log(`
${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** The scenarios in each browser, and the list of what came of them. A browser that is not there passes nothing. */
function runInBrowsers(browsers, missing) {
  const runs = BROWSERS.map(({ name, script, report }) => {
    const notRun = missing[name] ?? null;
    if (notRun === null) run(`scenarios in ${name}`, script, report, browsers);
    else console.log(`– scenarios in ${name}: not run: ${notRun}`);
    return { name, report: join(reports, report), notRun };
  });
  const list = join(reports, 'browsers.md');
  writeFileSync(list, listBrowsers(runs));
  console.log(`every scenario with what came of it in each browser: ${list}`);
}

/** Runs one npm script; a check without a report counts as one. Gives whether it passed. */
function run(name, script, report, browsers) {
  const started = Date.now();
  const file = report && join(reports, report);
  const args = ['run', '--silent', script];
  if (file) args.push('--', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`);
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: toolEnv({ ...browsers, NO_COLOR: '1', FORCE_COLOR: '0' }),
    shell: process.platform === 'win32',
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const good = status === 0;
  count(file, good);
  console.log(`${good ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (!good) console.log(`${stdout}\n${stderr}`);
  return good;
}

function count(file, good) {
  if (!file || !existsSync(file)) {
    if (good) passed += 1;
    else failed += 1;
    return;
  }
  const report = JSON.parse(readFileSync(file, 'utf8'));
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  skipped += report.numPendingTests + (report.numTodoTests ?? 0);
  for (const { status, ancestorTitles, title } of report.testResults.flatMap(
    (tested) => tested.assertionResults,
  )) {
    if (status === 'passed' || status === 'failed') continue;
    const part = ancestorTitles[0] ?? title;
    skippedParts.set(part, (skippedParts.get(part) ?? 0) + 1);
  }
  // A file that does not load fails without a failed test.
  if (!good && report.numFailedTests === 0) failed += 1;
}
