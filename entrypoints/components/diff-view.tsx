import { useEffect, useState } from 'preact/hooks';

import type { Failure } from '../../domain/failure.ts';
import { FailureNote } from './failure-note.tsx';
import { foldUnchanged } from './fold-unchanged.ts';
import { placed } from './placed.ts';
import type { DiffPart, TextDiff } from './text-diff.ts';
import { CardSkeleton } from './skeleton.tsx';
import { formatCount, t } from './t.ts';

/** What a page or a reading of it says. */
export interface ReadText {
  readonly title: string;
  readonly text: string;
}

interface Compared {
  readonly title: TextDiff;
  readonly text: TextDiff;
}

/** Two readings of an article as one text, with what went struck out and what came underlined. */
export function DiffView({
  before,
  after,
}: {
  readonly before: ReadText;
  readonly after: ReadText;
}) {
  const [compared, setCompared] = useState<Compared | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let wanted = true;
    const show = async (): Promise<void> => {
      try {
        const done = await compare(before, after);
        if (wanted) setCompared(done);
      } catch (error) {
        // Its file is gone: the extension was updated under an open page.
        if (wanted) setFailure({ kind: 'no-answer', detail: String(error) });
      }
    };
    void show();
    return () => {
      wanted = false;
    };
  }, [before, after]);

  if (failure) return <FailureNote failure={failure} />;
  if (!compared) return <CardSkeleton label={t('diff.comparing')} />;
  const { title, text } = compared;
  return (
    <div class="diff-view">
      <Summary added={title.added + text.added} removed={title.removed + text.removed} />
      {text.byParagraph && <p class="quiet-text">{t('diff.byParagraph')}</p>}
      <h3 class="diff-title">
        <Parts parts={title.parts} />
      </h3>
      <div class="diff-text">
        <FoldedParts parts={text.parts} />
      </div>
    </div>
  );
}

/** Read only when something is compared: the popup opens without it. */
async function compare(before: ReadText, after: ReadText): Promise<Compared> {
  const { diffTexts } = await import('./text-diff.ts');
  return {
    title: diffTexts(before.title, after.title),
    text: diffTexts(before.text, after.text),
  };
}

/** How much changed; at the same time the key to the two ways of writing. */
function Summary({ added, removed }: { readonly added: number; readonly removed: number }) {
  return (
    <p class="diff-summary" role="status">
      {added + removed === 0 && t('diff.same')}
      {removed > 0 && <del>{t('diff.removedWords', removed, [formatCount(removed)])}</del>}
      {added > 0 && <ins>{t('diff.addedWords', added, [formatCount(added)])}</ins>}
    </p>
  );
}

function Parts({ parts }: { readonly parts: readonly DiffPart[] }) {
  return (
    <>
      {placed(parts).map(({ start, part }) => (
        <Part key={start} {...part} />
      ))}
    </>
  );
}

function FoldedParts({ parts }: { readonly parts: readonly DiffPart[] }) {
  return (
    <>
      {placed(foldUnchanged(parts)).map(({ start, part }) =>
        part.kind === 'folded' ? <Folded key={start} {...part} /> : <Part key={start} {...part} />,
      )}
    </>
  );
}

/** The words in brackets are for those who hear it: few screen readers tell `ins` and `del`. */
function Part({ kind, text }: DiffPart) {
  const shown = spaced(text);
  if (kind === 'same') return <>{shown}</>;
  const Tag = kind === 'added' ? 'ins' : 'del';
  return (
    <Tag>
      <span class="hidden-text">{t(kind === 'added' ? 'diff.added' : 'diff.removed')} </span>
      {shown}
    </Tag>
  );
}

/** A line a paragraph, as articles are kept, reads better with a blank one between. */
const spaced = (text: string): string => text.replace(/[^\S\n]*\n\s*/g, '\n\n');

function Folded({ text, words }: { readonly text: string; readonly words: number }) {
  const [open, setOpen] = useState(false);
  if (open) return <>{spaced(text)}</>;
  return (
    <button type="button" class="diff-fold" aria-expanded={false} onClick={() => setOpen(true)}>
      {t('diff.folded', words, [formatCount(words)])}
    </button>
  );
}
