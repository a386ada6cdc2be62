import type { ExportInput } from '../input.ts';
import type { TableRow } from './columns.ts';

/**
 * The clips as lines of a table, in batches as they come.
 *
 * @throws Error where a clip carries a campaign that was not given: a bug of the caller
 */
export async function* tableRows({
  campaigns,
  wholes,
}: Pick<ExportInput, 'campaigns' | 'wholes'>): AsyncGenerator<readonly TableRow[]> {
  const names = new Map(campaigns.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => {
    const name = names.get(id);
    if (name === undefined) throw new Error(`export: campaign ${id} is not among those given`);
    return name;
  };
  let number = 0;
  for await (const batch of wholes) {
    yield batch.map(({ clip, body }) => ({
      number: ++number,
      clip,
      article: body.article,
      campaigns: clip.campaigns.map(nameOf),
    }));
  }
}
