import { highlightsOf } from '../../domain/clip-highlight.ts';
import type { WholeClip } from '../../domain/clip.ts';
import type { ExportChoices } from '../../domain/export-choices.ts';
import { publishedTimestamp, vietnamTimestamp } from '../../domain/vietnam-time.ts';
import type { ExportInput } from '../input.ts';
import { jsonList } from './json-list.ts';
import { campaignNames } from './names.ts';

/** Words a minute by which wallabag reckons (its src/Tools/Utils.php). */
const WORDS_A_MINUTE = 200;

/**
 * What wallabag 2 exports and imports: a JSON list of entries, the article within. Learnt from
 * wallabag/wallabag, src/Entity/Entry.php and src/Import/WallabagV2Import.php: without title and
 * content it would fetch the page anew; it turns tags into lower case, and takes annotations only in its
 * newest versions.
 */
export async function* exportWallabag(
  input: Pick<ExportInput, 'campaigns' | 'wholes'>,
  { notes }: Pick<ExportChoices, 'notes'>,
): AsyncGenerator<string> {
  const namesOf = campaignNames(input);
  let id = 0;
  yield* jsonList('', input, (whole) => entryOf(whole, ++id, namesOf(whole.clip), notes), '');
}

function entryOf(
  { clip, body: { article } }: WholeClip,
  id: number,
  tags: readonly string[],
  notes: boolean,
): object {
  const saved = withoutColon(vietnamTimestamp(clip.capturedAt));
  // wallabag knows no day without a time; midnight would be invented.
  const published = clip.published && publishedTimestamp(clip.published);
  const picture = article.pictures.find(({ src }) => src !== null)?.src ?? null;
  return {
    is_archived: 0,
    is_starred: 0,
    tags,
    is_public: false,
    id,
    title: clip.title,
    url: clip.url,
    given_url: clip.url,
    content: article.html,
    created_at: saved,
    updated_at: saved,
    published_at: published && withoutColon(published),
    published_by: clip.authors.map(({ name }) => name),
    annotations: highlightsOf(clip).map(({ exact, note }, index) => ({
      annotator_schema_version: 'v1.0',
      id: index + 1,
      text: (notes && note) || '',
      quote: exact,
      ranges: [],
    })),
    mimetype: 'text/html',
    language: article.language,
    reading_time: Math.floor(clip.words / WORDS_A_MINUTE),
    domain_name: new URL(clip.url).hostname,
    preview_picture: picture,
  };
}

/** `+0700`: so PHP's serializer writes it. */
const withoutColon = (timestamp: string): string => timestamp.replace(/:(\d\d)$/, '$1');
