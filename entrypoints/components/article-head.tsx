import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { Article, Author, Published } from '../../domain/article.ts';
import type { Source } from '../../domain/source.ts';
import { warningText } from './failure-text.ts';
import { Icon } from './icon.tsx';
import { PublishedDay, SourceLine } from './source-line.tsx';
import { formatCount, t } from './t.ts';

interface ArticleHeadProps {
  readonly title: string;
  readonly source: Source;
  readonly published: Published | null;
  readonly authors: readonly Author[];
  readonly lead: string | null;
  readonly words: number;
  readonly pictures: number;
  /** The outlet that a repost names. */
  readonly via?: string | null;
  readonly warnings?: Article['warnings'];
}

/** What was read, as a reader would cite it. Everything is text: nothing of the page runs here. */
export function ArticleHead(props: ArticleHeadProps) {
  const { authors, words, pictures, via, warnings = [] } = props;
  return (
    <div class="head">
      <SourceLine source={props.source} />
      <h2 class="head-title">{props.title}</h2>
      <p class="facts">
        <PublishedDay published={props.published} />
        {authors.length > 0 && <span>{authors.map(({ name }) => name).join(', ')}</span>}
        <span>{t('page.words', words, [formatCount(words)])}</span>
        {pictures > 0 && <span>{t('page.pictures', pictures, [formatCount(pictures)])}</span>}
      </p>
      {via && <p class="quiet-text">{t('page.via', [via])}</p>}
      {props.lead && <Lead text={props.lead} />}
      {warnings.length > 0 && (
        <div class="note">
          <Icon name="info" />
          <ul class="note-body" aria-label={t('page.notes')}>
            {warnings.map((warning) => (
              <li key={warning}>{warningText(warning)}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** Two lines of it, and the rest on request; the button is there only if something is hidden. */
function Lead({ text }: { readonly text: string }) {
  const id = useId();
  const line = useRef<HTMLParagraphElement>(null);
  const [open, setOpen] = useState(false);
  const [longer, setLonger] = useState(false);
  useLayoutEffect(() => {
    const { scrollHeight = 0, clientHeight = 0 } = line.current ?? {};
    setLonger(scrollHeight > clientHeight + 2);
  }, [text]);
  return (
    <div class="lead">
      <p ref={line} id={id} class={open ? undefined : 'lead-short'}>
        {text}
      </p>
      {longer && (
        <button
          type="button"
          class="link-button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'page.leadLess' : 'page.leadMore')}
        </button>
      )}
    </div>
  );
}
