import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { explainedIn, lintComplaints, type Finding } from './explained.ts';
import { FIREFOX, ROOT } from './places.ts';
import { npm } from './run.ts';

const PINNED = join(import.meta.dirname, 'web-ext');
const TOOL = join(ROOT, 'out', 'tools', 'web-ext');
const NOTES = join(ROOT, 'docs', 'store', 'review-notes.md');

interface Report {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly notices: readonly Finding[];
}

/**
 * Mozilla's linter over the Firefox build. It has a lockfile of its own and is installed when it is
 * wanted: 330 packages and 86 MB, for one answer before a release.
 */
export function lintBuild(): readonly string[] {
  install();
  const program = join(TOOL, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'lint', '--source-dir', FIREFOX, '--output', 'json', '--no-config-discovery'],
    { cwd: TOOL, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (!stdout.startsWith('{')) throw new Error(`web-ext lint said nothing:\n${stdout}\n${stderr}`);
  const { errors, warnings, notices } = JSON.parse(stdout) as Report;
  const found = [...errors, ...warnings, ...notices];
  console.log(
    `web-ext lint: ${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices`,
  );
  return lintComplaints(found, explainedIn(readFileSync(NOTES, 'utf8')));
}

function install(): void {
  const files = ['package.json', 'package-lock.json'];
  const installed =
    existsSync(join(TOOL, 'node_modules', 'web-ext')) &&
    files.every((file) => readFileSync(join(PINNED, file)).equals(readFileSync(join(TOOL, file))));
  if (installed) return;
  console.log('installing Mozilla’s linter (a minute)');
  mkdirSync(TOOL, { recursive: true });
  for (const file of files) copyFileSync(join(PINNED, file), join(TOOL, file));
  npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: TOOL });
}

if (import.meta.main) {
  const complaints = lintBuild();
  for (const complaint of complaints) console.error(`✗ ${complaint}`);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}
