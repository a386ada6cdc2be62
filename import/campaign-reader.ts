import { normaliseCampaignName } from '../domain/campaign.ts';
import {
  CAMPAIGN_COLOURS,
  DESCRIPTION_MAX,
  type CampaignDates,
  type CampaignDetails,
} from '../domain/campaign-details.ts';
import type { PhraseMark } from '../domain/campaign-phrases.ts';
import type { FeedCampaign } from '../domain/feed.ts';
import type { Stamped } from '../domain/stamped.ts';
import { flag, list, nullable, oneOf, partial, record, refine, type Reader } from './reader.ts';
import { day, instant, line, stamp, uuid } from './texts.ts';

const said = <T>(value: Reader<T>): Reader<Stamped<T>> => record<Stamped<T>>({ value, stamp });

const dates = refine(
  record<CampaignDates>({ from: nullable(day), to: nullable(day) }),
  'end not before the beginning',
  (both) => (both.from === null || both.to === null || both.from <= both.to ? both : undefined),
);

const details = partial<CampaignDetails>({
  colour: said(nullable(oneOf(CAMPAIGN_COLOURS))),
  dates: said(dates),
  description: said(
    refine(line, `at most ${DESCRIPTION_MAX} characters`, (text) =>
      text.length <= DESCRIPTION_MAX ? text : undefined,
    ),
  ),
  archived: said(flag),
});

/** A campaign of `_clip.campaigns`, its time of making in milliseconds. */
export const campaign = record<Omit<FeedCampaign, 'created_at'> & { readonly created_at: number }>(
  {
    id: uuid,
    name: refine(line, 'name', (name) => normaliseCampaignName(name) || undefined),
    phrases: list(line),
    phrase_marks: list(record<PhraseMark>({ phrase: line, kept: flag, stamp })),
    created_at: instant,
    details,
  },
  'refused',
  ['phrase_marks', 'details'],
);
