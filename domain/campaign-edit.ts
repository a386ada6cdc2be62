import { normaliseCampaignName, truthOf, type CampaignTruth } from './campaign.ts';
import { describe, described, DESCRIPTION_MAX, type Described } from './campaign-details.ts';
import { cleanPhrase, editPhrases } from './campaign-phrases.ts';
import { stableJson } from './stable-json.ts';
import { cleanNote, cutText } from './text.ts';
import { setNow } from './stamped.ts';
import { isRealDay } from './vietnam-time.ts';

/** What a person changes in one go; what is left out stays as it is. */
export interface CampaignChange extends Partial<Described> {
  readonly name?: string;
  readonly addPhrases?: readonly string[];
  readonly removePhrases?: readonly string[];
}

/** The change as it may be written: texts cleaned, nothing too long. Null for dates that do not do. */
export function cleanChange(change: CampaignChange): CampaignChange | null {
  const { dates, name, description, addPhrases } = change;
  if (dates && !areDates(dates)) return null;
  return {
    ...change,
    ...(name !== undefined && { name: normaliseCampaignName(name) }),
    ...(description !== undefined && {
      description: cutText(cleanNote(description), DESCRIPTION_MAX).trim(),
    }),
    ...(addPhrases && { addPhrases: [...new Set(addPhrases.map(cleanPhrase))].filter(Boolean) }),
  };
}

const areDates = ({ from, to }: Described['dates']): boolean =>
  [from, to].every((day) => day === null || isRealDay(day)) &&
  (from === null || to === null || from <= to);

/** The campaign after a clean change; a field that is said to be what it is keeps its stamp. */
export function editCampaign(
  held: CampaignTruth,
  change: CampaignChange,
  now: number,
  device: string,
): CampaignTruth {
  const { name = held.name, addPhrases = [], removePhrases = [] } = change;
  let details = held.details ?? {};
  const is = described(held.details);
  for (const field of FIELDS) {
    const value = change[field];
    if (value === undefined || isSame(value, is[field])) continue;
    details = describe(details, field, value, now, device);
  }
  const add = addPhrases.filter((phrase) => !held.phrases.includes(phrase));
  const remove = removePhrases.filter((phrase) => held.phrases.includes(phrase));
  const said = add.length + remove.length > 0;
  return truthOf({
    ...held,
    ...(said && editPhrases(held, add, remove, now, device)),
    ...(name !== held.name && renamed(held, name, now, device)),
    ...(Object.keys(details).length > 0 && { details }),
  });
}

/** The campaign's other name. A new campaign's first one is no other. */
export const renamed = (
  held: Pick<CampaignTruth, 'name' | 'renamed'>,
  name: string,
  now: number,
  device: string,
): Pick<CampaignTruth, 'name' | 'renamed'> => ({
  name,
  ...(held.name !== '' && { renamed: setNow(name, held.renamed, now, device) }),
});

/** The change that takes an edit back; what was changed again since stays. */
export function changeBack(
  before: CampaignTruth,
  after: CampaignTruth,
  held: CampaignTruth,
): CampaignChange {
  const [was, then, is] = [before, after, held].map(({ details }) => described(details));
  const back: { -readonly [Field in keyof Described]?: Described[Field] } = {};
  for (const field of FIELDS) {
    if (was && then && is && !isSame(was[field], then[field]) && isSame(is[field], then[field])) {
      Object.assign(back, { [field]: was[field] });
    }
  }
  const wasRenamed = before.name !== after.name && held.name === after.name;
  return {
    ...back,
    ...(wasRenamed && { name: before.name }),
    addPhrases: before.phrases.filter((phrase) => !after.phrases.includes(phrase)),
    removePhrases: after.phrases.filter((phrase) => !before.phrases.includes(phrase)),
  };
}

const FIELDS = [
  'colour',
  'dates',
  'description',
  'archived',
] as const satisfies readonly (keyof Described)[];

const isSame = (a: unknown, b: unknown): boolean => stableJson(a) === stableJson(b);
