import type { Article } from './article.ts';

/** What a person can fill in about a page or a clip. Strings as typed; campaigns by name. */
export interface DraftFields {
  readonly title: string;
  /** `YYYY-MM-DD`, or '' for unknown. A kept draft holds it as typed. */
  readonly date: string;
  /** `HH:MM`, `HH:MM:SS`, or '' for unknown; in a kept draft as typed. */
  readonly time: string;
  /** Names separated by commas or semicolons. */
  readonly authors: string;
  readonly campaigns: readonly string[];
  readonly note: string;
}

/**
 * Work in progress on one page or clip. `base` is what the person was shown, `fields` what they
 * made of it: only fields that differ are written, so that two windows do not undo each other.
 */
export interface Draft {
  /** `page:<urlKey>`, `clip:<id>`, or one of them behind `unseen:` */
  readonly key: string;
  readonly base: DraftFields;
  readonly fields: DraftFields;
  /** What stands in the campaign field and is no campaign yet. */
  readonly typedCampaign?: string;
  /** Milliseconds since 1970. */
  readonly touchedAt: number;
}

export const pageDraftKey = (urlKey: string): string => `page:${urlKey}`;
/** Typed while the library was locked: apart, for what was typed before is not shown then. */
export const unseenDraftKey = (key: string): string => `unseen:${key}`;
export const clipDraftKey = (id: string): string => `clip:${id}`;

/** The form's fields for an article or a clip. @param campaigns names, in the order to show */
export function fieldsOf(
  of: Pick<Article, 'title' | 'published' | 'authors'>,
  campaigns: readonly string[],
  note: string,
): DraftFields {
  return {
    title: of.title,
    date: of.published?.date ?? '',
    time: of.published?.time ?? '',
    // One person may be author and photographer; a name is shown once.
    authors: [...new Set(of.authors.map(({ name }) => name))].join(', '),
    campaigns,
    note,
  };
}

/** Names of the fields that the person changed. */
export function changedFields({
  base,
  fields,
}: Pick<Draft, 'base' | 'fields'>): (keyof DraftFields)[] {
  return (Object.keys(fields) as (keyof DraftFields)[]).filter(
    (name) => JSON.stringify(fields[name]) !== JSON.stringify(base[name]),
  );
}

/**
 * The form of a page that is no clip yet. The page itself has neither campaign nor note: what the
 * form began with (the campaign that every new clip is given, what a list said of the page) counts
 * as added.
 */
export const asNew = ({ base, fields }: Pick<Draft, 'base' | 'fields'>) => ({
  base: { ...base, campaigns: [], note: '' },
  fields,
});
