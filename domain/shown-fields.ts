import type { Author, Published } from './article.ts';
import type { DraftFields } from './draft.ts';

/** An article or a clip, as far as a person can fill it in. */
interface Shown {
  readonly title: string;
  readonly published: Published | null;
  readonly authors: readonly Author[];
  readonly note?: string;
}

/**
 * What a form shows of an article or a clip.
 *
 * @param campaigns names, in the order to show
 */
export function fieldsOf(shown: Shown, campaigns: readonly string[]): DraftFields {
  return {
    title: shown.title,
    date: shown.published?.date ?? '',
    time: shown.published?.time ?? '',
    // One person may be author and photographer; a name is shown once.
    authors: [...new Set(shown.authors.map(({ name }) => name))].join(', '),
    campaigns,
    note: shown.note ?? '',
  };
}
