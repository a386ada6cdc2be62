import { spawnSync } from 'node:child_process';

import { ROOT } from './places.ts';

interface Where {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** What a program printed; null where it failed or is not there. */
export function ask(program: string, args: readonly string[], where: Where = {}): string | null {
  const { status, stdout } = spawnSync(program, args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...where,
  });
  return status === 0 ? stdout : null;
}

/** Runs an npm command to its end; throws with what it printed where it fails. */
export function npm(args: readonly string[], where: Where = {}): string {
  const { status, stdout, stderr } = spawnSync('npm', args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    // npm is a .cmd there, which only a shell starts.
    shell: process.platform === 'win32',
    ...where,
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
  return stdout;
}
