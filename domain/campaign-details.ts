import { mergeStamped, setNow, type Stamped } from './stamped.ts';

/** Names of colours, not colours: what each looks like, in light and dark, is the pages' business. */
export type CampaignColour =
  | 'red'
  | 'orange'
  | 'amber'
  | 'green'
  | 'teal'
  | 'blue'
  | 'indigo'
  | 'purple'
  | 'pink'
  | 'brown';

export const CAMPAIGN_COLOURS: Record<CampaignColour, true> = {
  red: true,
  orange: true,
  amber: true,
  green: true,
  teal: true,
  blue: true,
  indigo: true,
  purple: true,
  pink: true,
  brown: true,
};

/** In the order in which they are offered. */
export const CAMPAIGN_COLOUR_ORDER = Object.keys(CAMPAIGN_COLOURS) as readonly CampaignColour[];

export const DESCRIPTION_MAX = 2000;

/** `YYYY-MM-DD`, inclusive; null where it has no beginning or no end. */
export interface CampaignDates {
  readonly from: string | null;
  readonly to: string | null;
}

/** What a person says of a campaign besides its name and phrases. */
export interface Described {
  readonly colour: CampaignColour | null;
  /** One value: two copies that are joined never give an end before the beginning. */
  readonly dates: CampaignDates;
  readonly description: string;
  readonly archived: boolean;
}

/** What was said and when; what was never said is not there. */
export type CampaignDetails = {
  readonly [Field in keyof Described]?: Stamped<Described[Field]>;
};

export const NOTHING_SAID: Described = {
  colour: null,
  dates: { from: null, to: null },
  description: '',
  archived: false,
};

/** The details with one field set now. */
export const describe = <Field extends keyof Described>(
  details: CampaignDetails,
  field: Field,
  value: Described[Field],
  now: number,
  device: string,
): CampaignDetails => ({ ...details, [field]: setNow(value, details[field], now, device) });

export const described = (details: CampaignDetails = {}): Described => ({
  colour: details.colour?.value ?? null,
  dates: details.dates?.value ?? NOTHING_SAID.dates,
  description: details.description?.value ?? '',
  archived: details.archived?.value ?? false,
});

/** The join of two copies, see `mergeStamped`. */
export const mergeDetails = (a: CampaignDetails, b: CampaignDetails): CampaignDetails =>
  mergeStamped(a, b);
