import type { Services } from './services.ts';

/** What a dead worker left: a change of many clips, unless everything is being deleted. */
export async function goOn({ eraser, bulk }: Pick<Services, 'eraser' | 'bulk'>): Promise<void> {
  if (!(await eraser.goOn())) await bulk.resume();
}
