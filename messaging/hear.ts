import type { BULK_CHANNEL, BulkProgress } from './bulk-progress.ts';
import type { LIBRARY_CHANNEL } from './library-changes.ts';

/** What is said on each channel. */
interface Said {
  readonly [BULK_CHANNEL]: BulkProgress;
  /** Carries no data: that something is another is all that it says. */
  readonly [LIBRARY_CHANNEL]: unknown;
}

/** Calls back with what any context of the extension says on a channel. @returns the end */
export function hear<Channel extends keyof Said>(
  channel: Channel,
  listener: (said: Said[Channel]) => void,
): () => void {
  const heard = new BroadcastChannel(channel);
  heard.addEventListener('message', ({ data }: MessageEvent<Said[Channel]>) => listener(data));
  return () => heard.close();
}
