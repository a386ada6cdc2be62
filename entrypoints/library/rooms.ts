import type { CampaignPort } from './campaigns/campaign-port.ts';
import type { PicturesPort } from './pictures/pictures-port.ts';
import type { ReaderPort } from './reader/reader-port.ts';
import type { SharingDoor } from '../sharing/sharing-door.ts';

/** What the rooms of the page ask of the world, each for itself. */
export interface RoomPorts {
  readonly reader: ReaderPort;
  readonly campaigns: CampaignPort;
  readonly pictures: PicturesPort;
  /** Not there where nothing can be shared. */
  readonly sharing?: SharingDoor;
}
