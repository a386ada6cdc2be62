// The benchmarks: prints tables, writes out/bench.json, fails when a limit is passed.
// usage: npm run bench -- [--only NAME] [--profile]
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import type { Benchmark, BenchResult, Limit } from './bench/benchmark.ts';
import { extraction } from './bench/extraction.ts';
import { handOver } from './bench/hand-over.ts';
import { library } from './bench/library.ts';
import { load } from './bench/load.ts';
import { readingRoom } from './bench/reading-room.ts';
import { sync } from './bench/sync.ts';

const BENCHMARKS: readonly Benchmark[] = [extraction, library, readingRoom, handOver, sync, load];

const { values } = parseArgs({
  options: { only: { type: 'string' }, profile: { type: 'boolean', default: false } },
});
const chosen = BENCHMARKS.filter(({ name }) => !values.only || name === values.only);
if (chosen.length === 0) {
  console.error(`no such benchmark; there are: ${BENCHMARKS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const results: Record<string, BenchResult> = {};
for (const { name, title, run, profile } of chosen) {
  console.log(`\n${title}`);
  const result = values.profile ? await profile?.() : await run();
  if (!result) continue;
  results[name] = result;
  print(result);
}
const out = resolve(import.meta.dirname, '../out');
const file = join(out, values.profile ? 'bench-profile.json' : 'bench.json');
mkdirSync(out, { recursive: true });
writeFileSync(file, `${JSON.stringify(results, null, 1)}\n`);
console.log(`\nwritten to ${file}`);
const over = Object.values(results).flatMap(({ limits }) => limits.filter(isOver));
process.exitCode = over.length === 0 ? 0 : 1;

function print({ notes, columns, rows, limits }: BenchResult): void {
  for (const note of notes) console.log(`  ${note}`);
  const table = [columns, ...rows].map((row) => row.map(String));
  const widths = columns.map((_, at) => Math.max(...table.map((row) => row[at]?.length ?? 0)));
  console.log();
  for (const row of table)
    console.log(
      `  ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  ')}`,
    );
  if (limits.length > 0) console.log();
  for (const limit of limits)
    console.log(
      `  ${isOver(limit) ? '✗' : '✓'} ${limit.name}: ${limit.value} ${limit.unit} (at most ${limit.most})`,
    );
}

function isOver({ value, most }: Limit): boolean {
  // A value that could not be measured is no success.
  return !(value <= most);
}
