import type { CampaignTruth } from '../campaign.ts';
import {
  CAMPAIGN_COLOURS,
  DESCRIPTION_MAX,
  type CampaignDates,
  type CampaignDetails,
  type Described,
} from '../campaign-details.ts';
import type { PhraseMark } from '../campaign-phrases.ts';
import { day, LINE } from './article-shape.ts';
import { instant, stamp, uuid } from './names.ts';
import { flag, list, nullable, oneOf, record, text, type Shape } from './shape.ts';
import { corrected, stampedFields } from './stamped-shape.ts';

const twoDays = record<CampaignDates>({ from: nullable(day), to: nullable(day) });
const dates: Shape<CampaignDates> = (value) => {
  const wrong = twoDays(value);
  if (wrong !== null) return wrong;
  const { from, to } = value as CampaignDates;
  return from === null || to === null || from <= to ? null : '.to: not before from';
};
const DESCRIBED: { readonly [Field in keyof Described]: Shape<Required<CampaignDetails>[Field]> } =
  {
    colour: corrected(nullable(oneOf(CAMPAIGN_COLOURS))),
    dates: corrected(dates),
    description: corrected(text(DESCRIPTION_MAX)),
    archived: corrected(flag),
  };

export const CAMPAIGN_MEMBERS = {
  id: uuid,
  name: LINE,
  renamed: corrected(LINE),
  phrases: list(LINE),
  phraseMarks: list(record<PhraseMark>({ phrase: LINE, kept: flag, stamp })),
  createdAt: instant,
  details: stampedFields(DESCRIBED),
};

export const campaign: Shape<CampaignTruth> = record<CampaignTruth>(CAMPAIGN_MEMBERS, [
  'renamed',
  'phraseMarks',
  'details',
]);
