import { useMemo, useRef, useState } from 'preact/hooks';

import type { Result } from '../../domain/failure.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { failureText } from '../components/failure-text.ts';
import { Icon } from '../components/icon.tsx';
import { RowsSkeleton } from '../components/skeleton.tsx';
import { formatCount, t } from '../components/t.ts';
import { Toast } from '../components/toast.tsx';
import { useToast } from '../options/use-toast.ts';
import { attempt } from '../popup/attempt.ts';
import { ClippingPanel } from './clipping-panel.tsx';
import { ConfirmRemoval } from './confirm-removal.tsx';
import { EmptyWaiting } from './empty-waiting.tsx';
import { useClipping } from './use-clipping.ts';
import { useWaiting } from './use-waiting.ts';
import type { WaitingPort } from './waiting-port.ts';
import { WaitingRow } from './waiting-row.tsx';

/** The pages that wait to be clipped: opened one by one, clipped by themselves, or taken off. */
export function WaitingPage({ port }: { readonly port: WaitingPort }) {
  const list = useWaiting(port);
  const clipping = useClipping(port);
  const { message, say, dismiss } = useToast();
  const [asking, setAsking] = useState(false);
  const place = useRef<HTMLElement>(null);
  const campaigns = useMemo(
    () => new Map(list.campaigns.map((campaign) => [campaign.id, campaign])),
    [list.campaigns],
  );
  const { pages, total } = list;
  const troubled = pages?.filter(({ trouble }) => trouble !== null).length ?? 0;
  const tried = pages !== null && troubled === pages.length && pages.length === total;

  const done = <T,>(outcome: Result<T>, tell: (value: T) => void): void => {
    if (outcome.ok) tell(outcome.value);
    else say({ text: failureText(outcome.failure).what });
    list.refresh();
  };
  const restore = async (removal: number): Promise<void> => {
    done(await attempt(port.restore(removal)), (back) =>
      say({ text: t('waiting.restored', back, [formatCount(back)]) }),
    );
  };
  const remove = async (urlKeys: readonly string[] | null): Promise<void> => {
    setAsking(false);
    done(await attempt(port.remove(urlKeys)), ({ removal, pages: gone }) =>
      say({
        text: t('waiting.removed', gone, [formatCount(gone)]),
        onUndo: () => void restore(removal),
      }),
    );
  };
  const removeRow = (at: number, urlKey: string): void => {
    // The focus goes to the row that takes the place, or to the heading, never to nowhere.
    const rows = place.current?.querySelectorAll<HTMLElement>('.waiting-row .button') ?? [];
    const next = rows[at + 1] ?? rows[at - 1] ?? place.current?.querySelector('h1');
    next?.focus();
    void remove([urlKey]);
  };

  return (
    <main class="waiting" ref={place}>
      <header class="waiting-head">
        <button type="button" class="link-button" onClick={() => port.openLibrary()}>
          {t('waiting.toLibrary')}
        </button>
        <h1 tabIndex={-1}>{t('waiting.title')}</h1>
        <p class="quiet-text">{t('waiting.intro')}</p>
      </header>
      <ClippingPanel clipping={clipping} />
      {list.failure && <FailureNote failure={list.failure} onRetry={list.refresh} />}
      {pages === null && !list.failure && <RowsSkeleton label={t('waiting.loading')} />}
      {pages?.length === 0 && <EmptyWaiting onImport={() => port.openImport()} />}
      {pages !== null && pages.length > 0 && (
        <>
          {asking ? (
            <ConfirmRemoval
              pages={total}
              onConfirm={() => void remove(null)}
              onCancel={() => setAsking(false)}
            />
          ) : (
            <div class="waiting-tools">
              {/* Not spoken at every page while they are clipped. */}
              <strong role={clipping.state.kind === 'idle' ? 'status' : undefined}>
                {t('waiting.count', total, [formatCount(total)])}
              </strong>
              {clipping.state.kind === 'idle' && (
                <>
                  {troubled > 0 && (
                    <button type="button" class="button" onClick={() => clipping.plan(true)}>
                      <Icon name="refresh" />
                      {t('waiting.retry')}
                    </button>
                  )}
                  <button type="button" class="button button-bare" onClick={() => setAsking(true)}>
                    {t('waiting.removeAll')}
                  </button>
                  {!tried && (
                    <button
                      type="button"
                      class="button button-primary"
                      onClick={() => clipping.plan(false)}
                    >
                      <Icon name="scissors" />
                      {t('waiting.auto')}
                    </button>
                  )}
                </>
              )}
            </div>
          )}
          <ul class="waiting-rows" aria-label={t('waiting.list')}>
            {pages.map((page, at) => (
              <WaitingRow
                key={page.urlKey}
                page={page}
                campaigns={campaigns}
                onRemove={() => removeRow(at, page.urlKey)}
              />
            ))}
          </ul>
          {pages.length < total && (
            <button type="button" class="button waiting-more" onClick={list.more}>
              {t('waiting.more')}
            </button>
          )}
        </>
      )}
      <Toast message={message} onDismiss={dismiss} />
    </main>
  );
}
