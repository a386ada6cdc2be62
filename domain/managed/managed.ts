import { campaignKey, CAMPAIGN_NAME_MAX, normaliseCampaignName } from '../campaign.ts';
import {
  CAMPAIGN_COLOUR_ORDER,
  DESCRIPTION_MAX,
  type CampaignColour,
} from '../campaign-details.ts';
import { cleanPhrase, PHRASES_MAX, PHRASE_MAX } from '../campaign-phrases.ts';
import type { Office } from '../office.ts';
import { cleanLine, cleanNote } from '../text.ts';
import { isRealDay } from '../vietnam-time.ts';
import { asAllowedHost } from './allowed-hosts.ts';
import { flag, line, lines, list, oneOf, record, text, type Field } from './fields.ts';
import { noteMistakes, type Mistake, type Note } from './mistakes.ts';

/** A campaign that an office gives everybody who works in it. */
export interface ManagedCampaign {
  /** Goes on meaning this campaign when the office calls it otherwise; else its name does. */
  readonly id?: string;
  readonly name: string;
  readonly phrases?: readonly string[];
  readonly colour?: CampaignColour;
  /** `YYYY-MM-DD`, inclusive. */
  readonly from?: string;
  readonly to?: string;
  readonly description?: string;
  readonly archived?: boolean;
}

/**
 * What an office set for all its machines by the browser's policies. What is not there is not set.
 * `public/managed-schema.json` says the same to Chrome, and `docs/admin.md` to administrators.
 */
export interface ManagedSettings {
  /** Begins the head of Word digests where the person wrote none of their own. */
  readonly office?: Partial<Office>;
  readonly campaigns?: readonly ManagedCampaign[];
  /** Name or id of one of `campaigns`: every new clip is given it, until the person chooses. */
  readonly defaultCampaign?: string;
  /** Only pages of these hosts and those under them are clipped. Never empty. */
  readonly allowedHosts?: readonly string[];
  readonly backup?: {
    readonly every?: 'never' | 'day' | 'week';
    /** What the panel of backups says of the place where they shall go. */
    readonly folderHint?: string;
  };
  readonly language?: 'vi' | 'en';
}

export interface Managed {
  readonly settings: ManagedSettings;
  readonly mistakes: readonly Mistake[];
}

export const CAMPAIGNS_MAX = 200;
export const HOSTS_MAX = 500;
const OFFICE_LINE_MAX = 1000;
const HINT_MAX = 500;

/**
 * Settings out of a policy, whatever it holds: each field by itself, what is wrong left out and
 * said. Read again, they are the same and without a mistake.
 */
export function readManaged(policy: unknown): Managed {
  const { mistakes, note } = noteMistakes();
  const { defaultCampaign, ...settings } = POLICY(policy, '', note) ?? {};
  const known = settings.campaigns?.some((each) => isNamed(each, defaultCampaign ?? ''));
  if (defaultCampaign !== undefined && !known) note('defaultCampaign', 'unknown-campaign');
  return {
    settings: { ...settings, ...(known && defaultCampaign !== undefined && { defaultCampaign }) },
    mistakes,
  };
}

/** Whether a policy sets anything, or fails to: else nobody needs to hear of it. */
export const isSet = ({ settings, mistakes }: Managed): boolean =>
  Object.keys(settings).length > 0 || mistakes.length > 0;

/** Whether the campaign is the one that is called so, by its id or its name. */
export const isNamed = ({ id, name }: ManagedCampaign, called: string): boolean =>
  id === called || campaignKey(name) === campaignKey(called);

const officeLine = text(OFFICE_LINE_MAX, (typed) => cleanLine(typed), true);
const officeLines = text(OFFICE_LINE_MAX, cleanNote, true);

const OFFICE = record<Office>({
  rule: oneOf(['state', 'party']),
  superior: officeLine,
  name: officeLine,
  number: officeLine,
  place: officeLine,
  signatoryTitle: officeLines,
  signatory: officeLine,
  recipients: officeLines,
});

const day: Field<string> = (value, at, note) => {
  if (typeof value === 'string' && isRealDay(value)) return value;
  note(at, 'not-a-day');
  return undefined;
};

const id: Field<string> = (value, at, note) => {
  if (typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(value)) return value;
  note(at, 'not-an-id');
  return undefined;
};

const CAMPAIGN = record<ManagedCampaign>({
  id,
  name: text(CAMPAIGN_NAME_MAX, (typed) =>
    campaignKey(typed) === '' ? '' : normaliseCampaignName(typed),
  ),
  phrases: list(PHRASES_MAX, text(PHRASE_MAX, cleanPhrase)),
  colour: oneOf(CAMPAIGN_COLOUR_ORDER),
  from: day,
  to: day,
  description: lines(DESCRIPTION_MAX),
  archived: flag,
});

const campaign: Field<ManagedCampaign> = (value, at, note) => {
  const { name, phrases, from, to, ...rest } = CAMPAIGN(value, at, note) ?? {};
  if (name === undefined) {
    // Said already where it was there and wrong.
    if (isMissing(value, 'name')) note(`${at}.name`, 'empty');
    return undefined;
  }
  const reversed = from !== undefined && to !== undefined && from > to;
  if (reversed) note(`${at}.to`, 'days-reversed');
  return {
    ...rest,
    name,
    ...(phrases && { phrases: [...new Set(phrases)] }),
    ...(from !== undefined && !reversed && { from }),
    ...(to !== undefined && !reversed && { to }),
  };
};

const isMissing = (value: unknown, key: string): boolean =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !Object.hasOwn(value, key);

const campaigns: Field<readonly ManagedCampaign[]> = (value, at, note) => {
  const seen = new Set<string>();
  const single: Field<ManagedCampaign> = (each, where, say) => {
    const read = campaign(each, where, say);
    if (!read) return undefined;
    const keys = [`name ${campaignKey(read.name)}`, ...(read.id ? [`id ${read.id}`] : [])];
    if (keys.some((key) => seen.has(key))) {
      say(where, 'doubled');
      return undefined;
    }
    for (const key of keys) seen.add(key);
    return read;
  };
  return unlessEmpty(list(CAMPAIGNS_MAX, single)(value, at, note));
};

const host: Field<string> = (value, at, note) => {
  const read = typeof value === 'string' ? asAllowedHost(value) : null;
  if (read === null) note(at, 'not-a-host');
  return read ?? undefined;
};

const allowedHosts: Field<readonly string[]> = (value, at, note) => {
  const hosts = list(HOSTS_MAX, host)(value, at, note);
  return unlessEmpty(hosts && [...new Set(hosts)]);
};

/** A list from which all was left out sets nothing. */
const unlessEmpty = <T>(entries: readonly T[] | undefined): readonly T[] | undefined =>
  entries?.length ? entries : undefined;

const BACKUP = record<NonNullable<ManagedSettings['backup']>>({
  every: oneOf(['never', 'day', 'week']),
  folderHint: lines(HINT_MAX),
});

/** An object in which nothing is left sets nothing either. */
const unlessBare =
  <T extends object>(field: Field<T>): Field<T> =>
  (value: unknown, at: string, note: Note) => {
    const read = field(value, at, note);
    return read && Object.keys(read).length > 0 ? read : undefined;
  };

const POLICY = record<ManagedSettings>({
  office: unlessBare(OFFICE),
  campaigns,
  defaultCampaign: line(CAMPAIGN_NAME_MAX),
  allowedHosts,
  backup: unlessBare(BACKUP),
  language: oneOf(['vi', 'en']),
});
