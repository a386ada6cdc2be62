import type { Clip } from '../../../domain/clip.ts';
import type { CampaignCount } from '../../../domain/collection.ts';
import type { FacetFilter } from '../../../domain/facets.ts';
import type { ToastMessage } from '../../components/toast.tsx';
import type { SharingDoor } from '../../sharing/sharing-door.ts';
import type { ReaderPort } from './reader-port.ts';

export interface ReaderProps {
  readonly port: ReaderPort;
  /** Not there where nothing can be shared. */
  readonly sharing?: SharingDoor;
  /** As it is now. */
  readonly clip: Clip;
  readonly campaigns: readonly CampaignCount[];
  /** What the list was searched for: its words are marked. */
  readonly search?: string;
  readonly onChanged: (clips: readonly Clip[]) => void;
  readonly onOpen: (clip: Clip) => void;
  readonly onNarrow: (change: Partial<FacetFilter>) => void;
  readonly onToast: (message: ToastMessage) => void;
  readonly onClose: () => void;
}
