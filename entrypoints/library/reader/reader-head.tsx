import type { Article, AuthorRole } from '../../../domain/article.ts';
import type { Clip } from '../../../domain/clip.ts';
import type { FacetFilter } from '../../../domain/facets.ts';
import { parseQuery } from '../../../domain/search-query.ts';
import { highlight } from '../../../domain/highlight.ts';
import { warningText } from '../../components/failure-text.ts';
import { Icon } from '../../components/icon.tsx';
import { MarkedText } from '../../components/marked-text.tsx';
import { PublishedDay } from '../../components/source-line.tsx';
import { formatCount, t } from '../../components/t.ts';

const ROLES = {
  author: 'reader.roleAuthor',
  editor: 'reader.roleEditor',
  photo: 'reader.rolePhoto',
} as const satisfies Record<AuthorRole, string>;

/** Who says it, when, by whom, and what to check before citing it. */
export function ReaderHead(props: {
  readonly clip: Clip;
  /** null until it is read. */
  readonly article: Article | null;
  readonly search: string;
  readonly onNarrow: (change: Partial<FacetFilter>) => void;
}) {
  const { clip, article } = props;
  const warnings = article?.warnings ?? [];
  const raw = clip.published?.raw ?? null;
  return (
    <header class="reader-head">
      <SourceButtons clip={clip} onNarrow={props.onNarrow} />
      <h2 class="reader-title" tabIndex={-1} data-reader-title>
        <MarkedText parts={highlight(clip.title, parseQuery(props.search))} />
      </h2>
      <div class="reader-facts">
        <PublishedDay published={clip.published} />
        {raw !== null && <span class="reader-raw">{t('page.rawDate', [raw])}</span>}
        <span>{t('page.words', clip.words, [formatCount(clip.words)])}</span>
      </div>
      {clip.authors.length > 0 && (
        <p class="reader-authors">
          {clip.authors.map(({ name, role }) => (
            <span key={`${name} ${role}`}>{role === null ? name : t(ROLES[role], [name])}</span>
          ))}
        </p>
      )}
      {article?.via && <p class="quiet-text">{t('page.via', [article.via])}</p>}
      {warnings.length > 0 && (
        <div class="note reader-warnings">
          <Icon name="info" />
          <ul class="note-body" aria-label={t('page.notes')}>
            {warnings.map((warning) => (
              <li key={warning}>{warningText(warning)}</li>
            ))}
          </ul>
        </div>
      )}
    </header>
  );
}

function SourceButtons(props: {
  readonly clip: Clip;
  readonly onNarrow: (change: Partial<FacetFilter>) => void;
}) {
  const { source } = props.clip;
  const { province2024: then, province2025: now } = source;
  return (
    <p class="reader-source">
      <button
        type="button"
        class="reader-narrower"
        title={t('reader.onlyThis', [source.host])}
        onClick={() => props.onNarrow({ sources: [source.host] })}
      >
        <strong>{source.name}</strong>
      </button>
      {then !== null && (
        <button
          type="button"
          class="reader-narrower"
          title={t('reader.onlyThis', [then])}
          onClick={() => props.onNarrow({ provinces2024: [then] })}
        >
          {then === now ? then : t('reader.provinceThen', [then])}
        </button>
      )}
      {now !== null && now !== then && (
        <button
          type="button"
          class="reader-narrower"
          title={t('reader.onlyThis', [now])}
          onClick={() => props.onNarrow({ provinces2025: [now] })}
        >
          {then === null ? now : t('reader.provinceNow', [now])}
        </button>
      )}
      {!source.registered && (
        <span class="chip chip-badge" title={t('page.unlistedHint')}>
          {t('page.unlisted')}
        </span>
      )}
    </p>
  );
}
