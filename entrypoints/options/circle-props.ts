import type { Circle } from '../../domain/circle/circle.ts';
import type { CircleState } from '../../domain/circle/sharing.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import type { SharingPanelPort } from './sharing-panel-port.ts';
import type { Say } from './use-toast.ts';

/** What the views of one circle are given. */
export interface CircleProps {
  readonly port: SharingPanelPort;
  readonly circle: Circle;
  readonly state: CircleState | null;
  readonly campaigns: readonly CampaignCount[];
  readonly say: Say;
  /** Asks anew how all stands. */
  readonly read: () => void;
}
