import type { CampaignColour } from '../../../domain/campaign-details.ts';
import { t } from '../../components/t.ts';

const KEYS = {
  red: 'campaign.colours.red',
  orange: 'campaign.colours.orange',
  amber: 'campaign.colours.amber',
  green: 'campaign.colours.green',
  teal: 'campaign.colours.teal',
  blue: 'campaign.colours.blue',
  indigo: 'campaign.colours.indigo',
  purple: 'campaign.colours.purple',
  pink: 'campaign.colours.pink',
  brown: 'campaign.colours.brown',
} as const satisfies Record<CampaignColour, string>;

export const colourLabel = (colour: CampaignColour | null): string =>
  t(colour === null ? 'campaign.noColour' : KEYS[colour]);
