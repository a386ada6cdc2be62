import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { readParts } from '../third-party/part-list.ts';
import { buildComplaints, manifestComplaints } from './built-rules.ts';
import { changes, complaints, product, version } from './checks.ts';
import { lintBuild } from './lint-build.ts';
import { CHROME, FIREFOX, RELEASE } from './places.ts';
import { filesBelow } from './read-files.ts';
import { reviewNote } from './review-note.ts';
import { npm } from './run.ts';
import { sbom } from './sbom.ts';
import { sourceDate } from './source-date.ts';
import { sourceFiles } from './sources.ts';
import { sums } from './sums.ts';
import { fixedZip, type Files } from './zip.ts';

const { values } = parseArgs({
  options: {
    'allow-dirty': { type: 'boolean', default: false },
    'no-lint': { type: 'boolean', default: false },
  },
});

const date = sourceDate();
if (stopped(complaints(values['allow-dirty']))) process.exit();

console.log(`• building ${version} for Chrome and Firefox`);
rmSync(RELEASE, { recursive: true, force: true });
npm(['run', '--silent', 'build']);
npm(['run', '--silent', 'build:firefox']);
const chrome = filesBelow(CHROME);
const firefox = filesBelow(FIREFOX);
if (stopped([...builtComplaints('Chrome', chrome), ...builtComplaints('Firefox', firefox)])) {
  process.exit();
}
if (!values['no-lint'] && stopped(lintBuild())) process.exit();

const published = new Map([...archives(), ...papers()]);
mkdirSync(RELEASE, { recursive: true });
for (const [name, bytes] of [...published, ['SHA256SUMS', Buffer.from(sums(published))] as const]) {
  writeFileSync(join(RELEASE, name), bytes);
}
console.log(`\n${sums(published)}\nin ${RELEASE}`);

function archives(): Files {
  const sources = sourceFiles(date);
  return new Map([
    [`cat-bao-${version}-chrome.zip`, fixedZip(chrome, date)],
    [`cat-bao-${version}-firefox.zip`, fixedZip(firefox, date)],
    ...(sources ? [[sourcesName(), fixedZip(sources, date)] as const] : []),
  ]);
}

/** What goes with the archives. */
function papers(): Files {
  const firefoxName = `cat-bao-${version}-firefox.zip`;
  const parts = new Map(
    [...readParts(CHROME), ...readParts(FIREFOX)].map((part) => [part.place, part]),
  );
  const written = {
    [`cat-bao-${version}.cdx.json`]: sbom({ ...product(), parts: [...parts.values()], date }),
    'release-notes.md': `${changes()}\n`,
    'notes-for-reviewers.txt': reviewNote({
      version,
      firefox: fixedZip(firefox, date),
      firefoxName,
      sourcesName: sourcesName(),
    }),
  };
  return new Map([
    ...Object.entries(written).map(([name, text]) => [name, Buffer.from(text)] as const),
    ['THIRD-PARTY-NOTICES.txt', readFileSync(join(CHROME, 'THIRD-PARTY-NOTICES.txt'))],
  ]);
}

function sourcesName(): string {
  return `cat-bao-${version}-firefox-sources.zip`;
}

function builtComplaints(browser: string, files: Files): readonly string[] {
  const manifest = files.get('manifest.json') ?? new Uint8Array();
  return [
    ...buildComplaints(files),
    ...manifestComplaints(
      JSON.parse(new TextDecoder().decode(manifest)) as Parameters<typeof manifestComplaints>[0],
    ),
  ].map((complaint) => `${browser}: ${complaint}`);
}

function stopped(found: readonly string[]): boolean {
  for (const complaint of found) console.error(`✗ ${complaint}`);
  if (found.length > 0) process.exitCode = 1;
  return found.length > 0;
}
