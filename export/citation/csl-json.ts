import type { ExportChoices } from '../../domain/export-choices.ts';
import type { ExportInput } from '../input.ts';
import { cslItems } from './items.ts';

/** CSL-JSON 1.0.2: Zotero and most programs that cite read it. An item a line. */
export async function* exportCslJson(
  input: Pick<ExportInput, 'campaigns' | 'wholes'>,
  choices: Pick<ExportChoices, 'notes'>,
): AsyncGenerator<string> {
  let separator = '[\n';
  for await (const items of cslItems(input, choices)) {
    for (const item of items) {
      yield separator + JSON.stringify(item);
      separator = ',\n';
    }
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}
