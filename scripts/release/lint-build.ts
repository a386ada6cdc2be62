import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { installTool, WEB_EXT } from '../pinned-tool.mjs';
import { explainedIn, lintComplaints, type Finding } from './explained.ts';
import { FIREFOX, ROOT } from './places.ts';

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
  const tool = installTool(WEB_EXT);
  const program = join(tool, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, 'lint', '--source-dir', FIREFOX, '--output', 'json', '--no-config-discovery'],
    { cwd: tool, encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (!stdout.startsWith('{')) throw new Error(`web-ext lint said nothing:\n${stdout}\n${stderr}`);
  const { errors, warnings, notices } = JSON.parse(stdout) as Report;
  const found = [...errors, ...warnings, ...notices];
  console.log(
    `web-ext lint: ${errors.length} errors, ${warnings.length} warnings, ${notices.length} notices`,
  );
  return lintComplaints(found, explainedIn(readFileSync(NOTES, 'utf8')));
}

if (import.meta.main) {
  const complaints = lintBuild();
  for (const complaint of complaints) console.error(`✗ ${complaint}`);
  process.exitCode = complaints.length === 0 ? 0 : 1;
}
