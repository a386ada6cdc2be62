import { countWords } from '../../domain/text.ts';
import type { DiffPart } from './text-diff.ts';

/** A stretch that is the same before and after, and too long to be read through. */
export interface FoldedPart {
  readonly kind: 'folded';
  readonly text: string;
  readonly words: number;
}

/** Words that stay beside each change, so that it is read in its sentence. */
const AROUND = 14;
/** Fewer or more stay where that leaves whole sentences. */
const AROUND_LEAST = 8;
const AROUND_MOST = 28;
/** Fewer are sooner read than opened. */
const WORTH = 30;
const SENTENCE_END = /[.!?…]['"”’)]*\s+|\n+/g;

/** The parts with long unchanged stretches taken out of them; joined, they are the same text. */
export function foldUnchanged(parts: readonly DiffPart[]): readonly (DiffPart | FoldedPart)[] {
  return parts.flatMap((part, at) => {
    if (part.kind !== 'same') return [part];
    const ends = [...part.text.matchAll(/\S+\s*/g)].map(
      ({ 0: word, index }) => index + word.length,
    );
    const { length } = part.text;
    const sentences = [...part.text.matchAll(SENTENCE_END)].map(
      ({ 0: end, index }) => index + end.length,
    );
    const after = (words: number): number => ends[words - 1] ?? length;
    const before = (words: number): number => ends.at(-words - 1) ?? 0;
    const sentence = (from: number, to: number): number[] =>
      sentences.filter((end) => end >= from && end <= to);
    // Nothing changed before the first part or behind the last one.
    const head =
      at === 0 ? 0 : (sentence(after(AROUND_LEAST), after(AROUND_MOST))[0] ?? after(AROUND));
    const tail =
      at === parts.length - 1
        ? length
        : (sentence(before(AROUND_MOST), before(AROUND_LEAST)).pop() ?? before(AROUND));
    const text = part.text.slice(head, Math.max(head, tail));
    const words = countWords(text);
    if (words < WORTH) return [part];
    return [
      ...same(part.text.slice(0, head)),
      { kind: 'folded', text, words } as const,
      ...same(part.text.slice(tail)),
    ];
  });
}

const same = (text: string): DiffPart[] => (text ? [{ kind: 'same', text }] : []);
