import { useState } from 'preact/hooks';

import { pageDraftKey, unseenDraftKey } from '../../domain/draft.ts';
import type { Failure } from '../../domain/failure.ts';
import type { PageState } from '../../messaging/protocol.ts';
import { ArticleHead } from '../components/article-head.tsx';
import { ClipForm, type SaveState } from '../components/clip-form.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { failureText, reasonText } from '../components/failure-text.ts';
import { Icon } from '../components/icon.tsx';
import { CardSkeleton } from '../components/skeleton.tsx';
import { t } from '../components/t.ts';
import { attempt } from '../popup/attempt.ts';
import { fieldsOfArticle } from '../popup/form-fields.ts';
import type { PopupPort } from '../popup/popup-port.ts';
import { useDraft } from '../popup/use-draft.ts';
import { usePage } from '../popup/use-page.ts';

type Page = Extract<PageState, { kind: 'page' }>;

export type LockedPagePort = Pick<
  PopupPort,
  'openPage' | 'follow' | 'loadDraft' | 'saveDraft' | 'dropDraft' | 'now' | 'saveUnseen'
>;

/** The page in front of a locked library: it can be clipped, and nothing is said of what is there. */
export function LockedPage({ port }: { readonly port: LockedPagePort }) {
  const { page, reload } = usePage(port);
  return (
    <section class="locked-page" aria-labelledby="locked-page-heading">
      <h2 id="locked-page-heading">{t('lock.page')}</h2>
      <div class="card" data-state={page.kind}>
        {page.kind === 'reading' && <CardSkeleton label={t('page.reading')} />}
        {page.kind === 'unreadable' && (
          <Unreadable failure={page.failure} onRetry={() => reload()} />
        )}
        {page.kind === 'page' && <Readable port={port} page={page} key={page.urlKey} />}
      </div>
    </section>
  );
}

function Readable({ port, page }: { readonly port: LockedPagePort; readonly page: Page }) {
  const { extraction, urlKey } = page;
  const { article } = extraction;
  const [saved, setSaved] = useState(false);
  if (extraction.kind === 'not-article') {
    return <Note what={t('page.notArticle')} todo={reasonText(extraction.reason)} />;
  }
  return (
    <div class="stack">
      {page.private && <Note what={t('privateWindow.page')} />}
      <ArticleHead
        title={article.title}
        source={page.source}
        published={article.published}
        authors={article.authors}
        lead={article.lead}
        words={article.words}
        pictures={article.pictures.length}
        via={article.via}
        warnings={extraction.article.warnings}
      />
      {saved ? (
        <p class="clipped-line" role="status">
          <Icon name="check" />
          {t('lock.saved')}
        </p>
      ) : (
        <Form port={port} page={page} key={urlKey} onSaved={() => setSaved(true)} />
      )}
    </div>
  );
}

function Form(props: {
  readonly port: LockedPagePort;
  readonly page: Page;
  readonly onSaved: () => void;
}) {
  const { port, page } = props;
  const { urlKey, extraction, tabId } = page;
  const key = unseenDraftKey(pageDraftKey(urlKey));
  const draft = useDraft(port, key, fieldsOfArticle(extraction.article, []));
  const [state, setState] = useState<SaveState>('idle');
  const [failure, setFailure] = useState<Failure | null>(null);
  const save = async (): Promise<void> => {
    setState('saving');
    setFailure(null);
    const kept = await attempt(port.saveUnseen(urlKey, draft.edit, tabId));
    setState('idle');
    if (!kept.ok) return setFailure(kept.failure);
    await port.dropDraft(key);
    props.onSaved();
  };
  return (
    <>
      <ClipForm
        draft={draft}
        names={[]}
        suggestions={[]}
        editing={false}
        state={state}
        onSave={() => void save()}
      />
      {failure && <FailureNote failure={failure} />}
    </>
  );
}

function Unreadable(props: { readonly failure: Failure; readonly onRetry: () => void }) {
  const { failure } = props;
  // That the browser forbids a page, or that none was let in yet, is nobody's fault.
  if (failure.kind !== 'page-forbidden') {
    return <FailureNote failure={failure} onRetry={props.onRetry} />;
  }
  const { what, todo } = failureText(failure);
  return <Note what={what} todo={todo} />;
}

const Note = (props: { readonly what: string; readonly todo?: string }) => (
  <div class="note" role="status">
    <Icon name="info" />
    <div class="note-body">
      <strong>{props.what}</strong>
      {props.todo !== undefined && <span>{props.todo}</span>}
    </div>
  </div>
);
