import type { WholeClip } from '../../domain/clip.ts';
import type { ExportInput } from '../input.ts';

/** A JSON list with a line for each clip, between a head and a tail; a piece for each batch. */
export async function* jsonList(
  head: string,
  { wholes }: Pick<ExportInput, 'wholes'>,
  valueOf: (whole: WholeClip) => unknown,
  tail: string,
): AsyncGenerator<string> {
  yield `${head}[`;
  let separator = '\n';
  for await (const batch of wholes) {
    if (batch.length === 0) continue;
    const lines = batch.map((whole) => JSON.stringify(valueOf(whole)));
    yield separator + lines.join(',\n');
    separator = ',\n';
  }
  yield `\n]${tail}\n`;
}
