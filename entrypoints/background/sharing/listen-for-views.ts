import { SHARING_PORT } from '../../../messaging/sharing-stream.ts';
import { onOwnPort } from '../own-pages.ts';
import type { Services } from '../services.ts';

/** Circles are kept live while a view of ours holds this port open; nothing is said on it. */
export function listenForViews({ sharing }: Pick<Services, 'sharing'>): void {
  onOwnPort(SHARING_PORT, (port) => {
    const end = sharing.watch();
    port.onDisconnect.addListener(() => end());
  });
}
