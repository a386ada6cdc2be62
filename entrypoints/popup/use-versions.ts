import type { ClipHistory } from '../../messaging/protocol.ts';
import type { PopupPort } from './popup-port.ts';
import { useFollowed } from './use-followed.ts';

type Port = Pick<PopupPort, 'listRevisions' | 'onLibraryChange'>;

const ask = (port: Port, id: string): Promise<ClipHistory | null> => port.listRevisions(id);

/** What a clip says and said before, followed through changes; null until known. */
export const useVersions = (port: Port, id: string): ClipHistory | null =>
  useFollowed(port, id, ask, null);
