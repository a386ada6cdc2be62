import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Why a check was not made; said, and no finding. */
export const skip = (what: string, why: string): readonly string[] => {
  console.log(`reading: ${what} not checked: ${why}`);
  return [];
};

export interface Ran {
  readonly status: number | null;
  readonly output: string;
}

/** @returns null where there is no such program */
export function run(program: string, args: readonly string[], input?: Uint8Array): Ran | null {
  const { error, status, stdout, stderr } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(input && { input }),
  });
  return error ? null : { status, output: `${stdout}${stderr}` };
}

/** Debian's `epubcheck` is a JAR with the bit of a program, which not every system runs. */
export function runEpubcheck(file: string): Ran | null {
  const path = (process.env['PATH'] ?? '')
    .split(':')
    .map((folder) => `${folder}/epubcheck`)
    .find((each) => existsSync(each));
  if (path === undefined) return null;
  const jar = readFileSync(path).subarray(0, 2).toString('latin1') === 'PK';
  return jar ? run('java', ['-jar', path, file]) : run(path, [file]);
}

/** The Nu Html Checker: `VNU_JAR` is where its JAR stands (npm's `vnu-jar` has it). */
export function runHtmlChecker(file: string): Ran | null {
  const jar = process.env['VNU_JAR'] ?? '/usr/share/java/vnu.jar';
  return existsSync(jar) ? run('java', ['-jar', jar, '--errors-only', file]) : null;
}
