import type { Result } from '../domain/failure.ts';
import type { Capture } from '../domain/ports.ts';
import type { Database } from './database.ts';
import { NotVerified } from './failures.ts';
import { sameData } from './same-data.ts';
import { write } from './write.ts';

/** Keeps what was read off a page until it is saved; the page's older capture gives way. */
export function putCapture(db: Database, capture: Capture): Promise<Result<null>> {
  return write(db, [db.captures], async () => {
    await db.captures.put(capture);
    if (!sameData(await db.captures.get(capture.urlKey), capture)) throw new NotVerified();
    return null;
  });
}

export async function dropCapturesBefore(db: Database, instant: number): Promise<void> {
  await db.captures.where('capturedAt').below(instant).delete();
}
