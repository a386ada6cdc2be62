import type { ComponentChildren } from 'preact';

import type { Article } from '../../../domain/article.ts';
import type { Clip } from '../../../domain/clip.ts';
import { formatDay, formatPublished } from '../../../domain/vietnam-time.ts';
import { formatCount, t } from '../../components/t.ts';
import { formatInstant } from '../../popup/format-instant.ts';

/** What belongs to the article besides its text: files, papers that it cites, where it is from. */
export function ReaderPapers({
  clip,
  article,
}: {
  readonly clip: Clip;
  readonly article: Article;
}) {
  const { attachments, documents, videos } = article;
  return (
    <footer class="reader-papers">
      {attachments.length > 0 && (
        <Part
          heading={t('reader.attachments', attachments.length, [formatCount(attachments.length)])}
        >
          {attachments.map(({ text, href }) => (
            <li key={href}>
              <Outside href={href}>{text || href}</Outside>
            </li>
          ))}
        </Part>
      )}
      {documents.length > 0 && (
        <Part heading={t('reader.documents', documents.length, [formatCount(documents.length)])}>
          {documents.map(({ number, raw }) => (
            <li key={`${number} ${raw}`}>
              <strong>{number}</strong>
              {raw !== number && <span class="quiet-text"> {raw}</span>}
            </li>
          ))}
        </Part>
      )}
      {videos.length > 0 && (
        <Part heading={t('reader.videos', videos.length, [formatCount(videos.length)])}>
          {videos.map((href) => (
            <li key={href}>
              <Outside href={href}>{href}</Outside>
            </li>
          ))}
        </Part>
      )}
      <dl class="reader-about">
        <Fact name={t('reader.section')}>{article.section}</Fact>
        <Fact name={t('reader.updated')}>
          {article.updated && formatPublished(article.updated)}
        </Fact>
        <Fact name={t('reader.event')}>{article.eventDate && formatDay(article.eventDate)}</Fact>
        <Fact name={t('reader.keywords')}>{article.keywords.join(', ')}</Fact>
        <Fact name={t('reader.captured')}>{formatInstant(clip.capturedAt)}</Fact>
        <Fact name={t('reader.address')}>
          <Outside href={clip.url}>{clip.url}</Outside>
        </Fact>
      </dl>
    </footer>
  );
}

function Part(props: { readonly heading: string; readonly children: ComponentChildren }) {
  return (
    <section>
      <h3>{props.heading}</h3>
      <ul>{props.children}</ul>
    </section>
  );
}

function Fact(props: { readonly name: string; readonly children: ComponentChildren }) {
  const { children } = props;
  if (children === null || children === '') return null;
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Addresses of the library were checked when they came in; here once more, for all that follows. */
function Outside(props: { readonly href: string; readonly children: ComponentChildren }) {
  if (!/^https?:/i.test(props.href)) return <>{props.children}</>;
  return (
    <a href={props.href} target="_blank" rel="noopener noreferrer" referrerpolicy="no-referrer">
      {props.children}
    </a>
  );
}
