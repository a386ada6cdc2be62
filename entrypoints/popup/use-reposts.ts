import type { Clip } from '../../domain/clip.ts';
import type { PopupPort } from './popup-port.ts';
import { useFollowed } from './use-followed.ts';

type Port = Pick<PopupPort, 'listReposts' | 'onLibraryChange'>;

const NONE: readonly Clip[] = [];
const ask = (port: Port, id: string): Promise<readonly Clip[]> => port.listReposts(id);

/** All clips of this clip's text, followed through changes; none where it stands alone. */
export const useReposts = (port: Port, id: string): readonly Clip[] =>
  useFollowed(port, id, ask, NONE);
