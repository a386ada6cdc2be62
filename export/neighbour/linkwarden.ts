import type { ExportChoices } from '../../domain/export-choices.ts';
import type { ExportInput } from '../input.ts';
import { campaignNames } from './names.ts';

/** Linkwarden's own collection for what nobody sorted. */
const UNSORTED = 'Unorganized';

/**
 * A backup of Linkwarden, which its import reads: collections with their links. Learnt from
 * linkwarden/linkwarden, apps/web/lib/api/controllers/migration/importFromLinkwarden.ts: a link lies in
 * one collection, so it is that of the clip's first campaign, and all of its campaigns are tags. It
 * cuts tags at 49 characters, names and descriptions at 254. The article is not held.
 *
 * Links are gathered by collection: some hundred bytes a clip stay in memory.
 */
export async function* exportLinkwarden(
  input: Pick<ExportInput, 'title' | 'campaigns' | 'wholes'>,
  { notes }: Pick<ExportChoices, 'notes'>,
): AsyncGenerator<string> {
  const namesOf = campaignNames(input);
  const collections = new Map<string, string[]>();
  let id = 0;
  for await (const batch of input.wholes) {
    for (const { clip } of batch) {
      const names = namesOf(clip);
      const saved = new Date(clip.capturedAt).toISOString();
      const link = JSON.stringify({
        id: ++id,
        name: clip.title,
        type: 'url',
        description: notes ? clip.note : '',
        url: clip.url,
        importDate: saved,
        createdAt: saved,
        tags: names.map((name) => ({ name })),
      });
      const [collection = UNSORTED] = names;
      const links = collections.get(collection);
      if (links) links.push(link);
      else collections.set(collection, [link]);
    }
  }
  yield `{"name":${JSON.stringify(input.title)},"collections":[`;
  let number = 0;
  for (const [name, links] of collections) {
    const head = { id: ++number, name, description: '', color: '#0ea5e9', isPublic: false };
    yield `${number > 1 ? ',' : ''}\n${JSON.stringify(head).slice(0, -1)},"links":[`;
    yield `\n${links.join(',\n')}\n]}`;
  }
  yield '\n],"pinnedLinks":[]}\n';
}
