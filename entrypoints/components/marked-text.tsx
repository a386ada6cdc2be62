import type { TextPart } from '../../domain/highlight.ts';
import { placed } from './placed.ts';

/** Text with the words that were searched for marked; words side by side under one mark. */
export function MarkedText({ parts }: { readonly parts: readonly TextPart[] }) {
  return (
    <>
      {placed(joined(parts)).map(({ start, part }) =>
        part.hit ? <mark key={start}>{part.text}</mark> : part.text,
      )}
    </>
  );
}

function joined(parts: readonly TextPart[]): readonly TextPart[] {
  const kept: TextPart[] = [];
  for (const [at, part] of parts.entries()) {
    const last = kept[kept.length - 1];
    const bridges = part.text.trim() === '' && parts[at + 1]?.hit === true;
    if (last?.hit && (part.hit || bridges)) {
      kept[kept.length - 1] = { text: last.text + part.text, hit: true };
    } else kept.push(part);
  }
  return kept;
}
