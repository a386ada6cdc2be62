import { useState } from 'preact/hooks';

import type { Conflict } from '../../import/stage.ts';
import type { WholeClip } from '../../domain/clip.ts';
import { LaterDiff } from '../components/later-diff.ts';
import { formatCount, t } from '../components/t.ts';

/** Ours and theirs, which of them stays the clip's article, and where they differ. */
export function ConflictLine({ conflict }: { readonly conflict: Conflict }) {
  const { ours, theirs, stays } = conflict;
  const [comparing, setComparing] = useState(false);
  return (
    <>
      <dl class="stage-both">
        <dt>{t('importPage.here')}</dt>
        <dd>{told(ours)}</dd>
        <dt>{t('importPage.inFile')}</dt>
        <dd>{told(theirs)}</dd>
      </dl>
      <span class="stage-gains">
        {t(stays === 'ours' ? 'importPage.oursStays' : 'importPage.theirsStays')}
      </span>
      <span>
        <button type="button" class="link-button" onClick={() => setComparing(true)}>
          {t('importPage.compare')}
        </button>
      </span>
      {comparing && (
        <LaterDiff
          comparison={{
            before: textOf(ours),
            after: textOf(theirs),
            beforeName: t('importPage.here'),
            afterName: t('importPage.inFile'),
            action: null,
          }}
          onClose={() => setComparing(false)}
        />
      )}
    </>
  );
}

const told = ({ body: { article } }: WholeClip): string =>
  `${article.title} (${t('importPage.words', article.words, [formatCount(article.words)])})`;

const textOf = ({ body: { article } }: WholeClip) => ({
  title: article.title,
  text: article.text,
});
