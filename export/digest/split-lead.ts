import type { Block } from '../../domain/blocks/block.ts';
import { blocksText } from '../../domain/blocks/blocks-text.ts';
import { foldText } from '../../domain/fold.ts';
import { cleanTextLine } from './clean-text.ts';
import type { DigestEntry } from './digest.ts';
import { withoutEndMark } from './summary.ts';

/** The lead by itself, whether or not the body begins with it: it is printed once. */
export function splitLead(
  { article: whole }: DigestEntry,
  blocks: readonly Block[],
): { readonly lead: string; readonly rest: readonly Block[] } {
  const lead = cleanTextLine(whole?.lead ?? '');
  if (lead === '') return { lead, rest: blocks };
  const at = blocks.findIndex(({ kind }) => kind === 'paragraph' || kind === 'heading');
  const first = blocks[at];
  if (!first) return { lead, rest: blocks };
  const text = blocksText([first]);
  const said = foldText(withoutEndMark(lead));
  const begins = foldText(withoutEndMark(text));
  // The body's wording stays: it may have the agency's letters that the lead has lost.
  return begins === said || (begins.endsWith(said) && begins.length - said.length < 24)
    ? { lead: text, rest: blocks.filter((_, index) => index !== at) }
    : { lead, rest: blocks };
}
