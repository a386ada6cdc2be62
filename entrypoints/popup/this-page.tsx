import { useState } from 'preact/hooks';

import type { Clip } from '../../domain/clip.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import type { PageState } from '../../messaging/protocol.ts';
import { ArticleHead } from '../components/article-head.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { failureText, reasonText } from '../components/failure-text.ts';
import { Icon } from '../components/icon.tsx';
import { CardSkeleton } from '../components/skeleton.tsx';
import { t } from '../components/t.ts';
import type { ToastMessage } from '../components/toast.tsx';
import { ClipNotes } from './clip-notes.tsx';
import { formatInstant } from './format-instant.ts';
import { PageForm } from './page-form.tsx';
import { PageNotes, plainWarnings } from './page-notes.tsx';
import type { FollowPort, PopupPort } from './popup-port.ts';
import { Reposts } from './reposts.tsx';
import { WaitingForPress } from './waiting-for-press.tsx';
import type { ChangesHandle } from './use-changes.ts';
import type { PageHandle } from './use-page.ts';

type Page = Extract<PageState, { kind: 'page' }>;

interface ThisPageProps {
  readonly port: PopupPort;
  readonly handle: PageHandle;
  readonly campaigns: readonly CampaignCount[] | null;
  readonly refreshCampaigns: () => Promise<readonly CampaignCount[]>;
  readonly changes: ChangesHandle;
  readonly onOpen: (clip: Clip) => void;
  readonly onSay: (text: string) => void;
  readonly onToast: (message: ToastMessage) => void;
}

/** The card of the page that the popup was opened on, or that the side panel stands beside. */
export function ThisPage(props: ThisPageProps) {
  const { handle, campaigns } = props;
  const { page } = handle;
  const state = page.kind === 'page' ? (page.clip ? 'clipped' : 'open') : page.kind;
  return (
    <section class="card" data-state={state} aria-label={t('page.heading')} tabIndex={-1}>
      {page.kind === 'unreadable' ? (
        <Unreadable page={page} follow={props.port.follow} onRetry={() => handle.reload()} />
      ) : page.kind === 'reading' || campaigns === null ? (
        <CardSkeleton label={t('page.reading')} />
      ) : (
        <Readable {...props} page={page} campaigns={campaigns} key={page.urlKey} />
      )}
    </section>
  );
}

function Readable(
  props: ThisPageProps & { readonly page: Page; readonly campaigns: readonly CampaignCount[] },
) {
  const { page } = props;
  const { extraction, clip } = page;
  const { article } = extraction;
  const [byHand, setByHand] = useState(false);
  const shown = clip ?? { ...article, pictures: article.pictures.length };

  if (extraction.kind === 'not-article' && !clip && !byHand) {
    return (
      <div class="stack">
        <div class="note">
          <Icon name="info" />
          <div class="note-body">
            <strong>{t('page.notArticle')}</strong>
            <span>{reasonText(extraction.reason)}</span>
          </div>
        </div>
        {page.trashed && <p class="quiet-text">{t('page.trashed')}</p>}
        {page.private && <PrivatePageNote />}
        <ClipNotes {...props} />
        <PageNotes {...props} />
        <div class="by-hand">
          <button type="button" class="button" onClick={() => setByHand(true)}>
            <Icon name="scissors" />
            {t('page.clipByHand')}
          </button>
          <span class="quiet-text">{t('page.clipByHandHint')}</span>
        </div>
      </div>
    );
  }
  return (
    <div class="stack">
      {clip && (
        <p class="clipped-line">
          <Icon name="check" />
          {t('page.clippedAt', [formatInstant(clip.capturedAt)])}
        </p>
      )}
      {page.trashed && (
        <div class="note note-warn">
          <Icon name="trash" />
          {t('page.trashed')}
        </div>
      )}
      {page.private && <PrivatePageNote />}
      <ClipNotes {...props} />
      <ArticleHead
        title={shown.title}
        source={page.source}
        published={shown.published}
        authors={shown.authors}
        lead={article.lead}
        words={shown.words}
        pictures={shown.pictures}
        via={article.via}
        warnings={clip ? [] : plainWarnings(page)}
      />
      {!clip && <PageNotes {...props} />}
      {clip && <Reposts {...props} id={clip.id} />}
      <PageForm {...props} detailsOpen={byHand} />
    </div>
  );
}

/** In a private window a person expects that nothing stays: says what does, and when. */
const PrivatePageNote = () => (
  <div class="note">
    <Icon name="info" />
    {t('privateWindow.page')}
  </div>
);

function Unreadable(props: {
  readonly page: Extract<PageState, { kind: 'unreadable' }>;
  readonly follow: FollowPort | null;
  readonly onRetry: () => void;
}) {
  const { failure } = props.page;
  if (props.follow && failure.kind === 'page-forbidden' && failure.url === null) {
    return <WaitingForPress follow={props.follow} />;
  }
  // That the browser forbids a page is nobody's fault: said calmly, without an alarm.
  if (failure.kind !== 'page-forbidden') {
    return <FailureNote failure={failure} onRetry={props.onRetry} />;
  }
  const { what, todo } = failureText(failure);
  return (
    <div class="note" role="status">
      <Icon name="info" />
      <div class="note-body">
        <strong>{what}</strong>
        <span>{todo}</span>
        <span>{t('page.listStillWorks')}</span>
      </div>
    </div>
  );
}
