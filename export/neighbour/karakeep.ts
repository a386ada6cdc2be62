import type { ExportChoices } from '../../domain/export-choices.ts';
import type { ExportInput } from '../input.ts';
import { jsonList } from './json-list.ts';
import { campaignNames, seconds } from './names.ts';

/**
 * What Karakeep (once Hoarder) exports and imports. Learnt from karakeep-app/karakeep,
 * packages/shared/import-export/exporters.ts: it holds no article and fetches each page itself.
 * Campaigns are tags there; lists would ask for icons.
 */
export async function* exportKarakeep(
  input: Pick<ExportInput, 'campaigns' | 'wholes'>,
  { notes }: Pick<ExportChoices, 'notes'>,
): AsyncGenerator<string> {
  const namesOf = campaignNames(input);
  yield* jsonList(
    '{"bookmarks":',
    input,
    ({ clip }) => ({
      createdAt: seconds(clip.capturedAt),
      title: clip.title || null,
      tags: namesOf(clip),
      lists: [],
      content: { type: 'link', url: clip.url },
      note: (notes && clip.note) || null,
      archived: false,
    }),
    ',"lists":[]}',
  );
}
