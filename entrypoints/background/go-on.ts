import { noteThrown } from './note-failure.ts';
import type { Services } from './services.ts';

/** What a dead worker left: a change of many clips, a circle half left, unless everything is being deleted. */
export async function goOn({
  eraser,
  bulk,
  sharing,
}: Pick<Services, 'eraser' | 'bulk' | 'sharing'>): Promise<void> {
  if (await eraser.goOn()) return;
  await Promise.all([bulk.resume(), sharing.goOn().catch(noteThrown)]);
}
