import { highlightsOf } from '../../domain/clip-highlight.ts';
import type { Clip, WholeClip } from '../../domain/clip.ts';
import { slugify } from '../../domain/collection.ts';
import type { ExportChoices } from '../../domain/export-choices.ts';
import { publishedTimestamp } from '../../domain/vietnam-time.ts';
import type { ExportInput } from '../input.ts';
import { zip, type ZipEntry } from '../zip.ts';
import { campaignNames } from './names.ts';

/** Items of one list, as many as Omnivore wrote. */
const LIST = 20;

/**
 * The zip that Omnivore gave out, which other programs still read: lists of items, an article a file,
 * highlights a file. Learnt from omnivore-app/omnivore, packages/api/src/jobs/export.ts. Dates are UTC
 * with milliseconds, for wallabag/wallabag (src/Import/OmnivoreImport.php) reads no others.
 */
export async function* exportOmnivore(
  input: Pick<ExportInput, 'campaigns' | 'wholes' | 'now'>,
  { notes }: Pick<ExportChoices, 'notes'>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield* zip(entries(input, notes), input.now);
}

async function* entries(
  input: Pick<ExportInput, 'campaigns' | 'wholes'>,
  notes: boolean,
): AsyncGenerator<ZipEntry> {
  const namesOf = campaignNames(input);
  let waiting: WholeClip[] = [];
  let done = 0;
  const listed = function* (): Generator<ZipEntry> {
    const items = waiting.map((whole) => itemOf(whole, namesOf(whole.clip)));
    const name = `metadata_${done}_to_${done + items.length}.json`;
    yield { name, content: `${JSON.stringify(items, null, 2)}\n` };
    for (const { clip, body } of waiting) {
      const slug = slugOf(clip);
      if (body.article.html) yield { name: `content/${slug}.html`, content: body.article.html };
      const markdown = marked(clip, notes);
      if (markdown) yield { name: `highlights/${slug}.md`, content: markdown };
    }
    done += items.length;
    waiting = [];
  };
  for await (const batch of input.wholes) {
    for (const whole of batch) {
      waiting.push(whole);
      if (waiting.length === LIST) yield* listed();
    }
  }
  // Without a list it would be no export at all.
  if (waiting.length > 0 || done === 0) yield* listed();
}

function itemOf({ clip, body: { article } }: WholeClip, labels: readonly string[]): object {
  const saved = new Date(clip.capturedAt).toISOString();
  // Omnivore knows no day without a time; midnight would be invented.
  const published = clip.published && publishedTimestamp(clip.published);
  return {
    id: clip.id,
    slug: slugOf(clip),
    title: clip.title,
    description: clip.lead,
    author: clip.authors.map(({ name }) => name).join(', ') || null,
    url: clip.url,
    state: 'Active',
    readingProgress: 0,
    thumbnail: article.pictures.find(({ src }) => src !== null)?.src ?? null,
    labels,
    savedAt: saved,
    updatedAt: saved,
    publishedAt: published && new Date(published).toISOString(),
  };
}

/** The id makes it a name of its own. */
const slugOf = ({ title, id }: Clip): string =>
  [slugify(title).slice(0, 60).replace(/-+$/, ''), id].filter(Boolean).join('-');

/** Highlights as quotes, each with what was noted on it; before them the note on the clip. */
function marked(clip: Clip, notes: boolean): string {
  const parts = [
    notes ? plain(clip.note) : '',
    ...highlightsOf(clip).flatMap(({ exact, note }) => [quote(exact), notes ? plain(note) : '']),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const quote = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');

/** A line that begins like a quote or like labels is escaped. */
const plain = (text = ''): string =>
  text
    .split('\n')
    .map((line) => line.replace(/^[>#\\]/, '\\$&'))
    .join('\n');
