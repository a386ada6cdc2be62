import { Database } from '../../storage/database.ts';
import { alone } from './backup-lock.ts';
import { dropStaleTemps } from './backup-temp.ts';

/** The library into which a restore is tried. */
export const SCRATCH_NAME = 'cat-bao-drill';

/** Clears what a page left that was closed half-way; nothing while one is at work. */
export async function sweepBackups(now: number): Promise<void> {
  await alone(async () => {
    await dropStaleTemps(now);
    await new Database(SCRATCH_NAME).delete();
  });
}
