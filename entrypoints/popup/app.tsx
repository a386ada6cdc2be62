import { useCallback, useEffect, useState } from 'preact/hooks';

import type { Clip } from '../../domain/clip.ts';
import type { ClipQuery } from '../../domain/collection.ts';
import { Icon } from '../components/icon.tsx';
import { Mark } from '../components/mark.tsx';
import { Toast, type ToastMessage } from '../components/toast.tsx';
import { t } from '../components/t.ts';
import { ClipDetail } from './clip-detail.tsx';
import { LibraryPane } from './library-pane.tsx';
import type { PopupPort } from './popup-port.ts';
import { ThisPage } from './this-page.tsx';
import { useBulk } from './use-bulk.ts';
import { useCampaigns } from './use-campaigns.ts';
import { useExport } from './use-export.ts';
import { useList } from './use-list.ts';
import { usePage } from './use-page.ts';
import { useSelection } from './use-selection.ts';

/** The popup: this page on top, the library below, one clip at a time in their place. */
export function App({ port }: { readonly port: PopupPort }) {
  const [query, setQuery] = useState<ClipQuery>({ text: '', campaign: null });
  const [opened, setOpened] = useState<Clip | null>(null);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const [said, setSaid] = useState('');
  const dismiss = useCallback(() => setToast(null), []);
  const toastText = useCallback((text: string) => setToast({ text }), []);

  const handle = usePage(port);
  const { campaigns, refresh } = useCampaigns(port);
  const list = useList(port, query);
  const selection = useSelection(
    list.clips.map(({ id }) => id),
    JSON.stringify(query),
  );
  const bulk = useBulk(port, setToast, handle.absorb);
  const exporting = useExport(port, toastText);

  useFirstFocus(handle.page.kind === 'page' && campaigns !== null);
  useSearchKey();

  const close = (clip: Clip): void => {
    setOpened(null);
    // Back to where the person was.
    setTimeout(() => document.querySelector<HTMLElement>(`[data-clip="${clip.id}"]`)?.focus());
  };

  return (
    <>
      <header class="top">
        <h1 class="brand">
          <Mark />
          {t('extName')}
        </h1>
        <button
          type="button"
          class="button button-bare button-square"
          aria-label={t('options.open')}
          title={t('options.open')}
          onClick={() => port.openOptions()}
        >
          <Icon name="settings" />
        </button>
      </header>
      {opened ? (
        <ClipDetail
          key={opened.id}
          port={port}
          clip={list.clips.find(({ id }) => id === opened.id) ?? opened}
          campaigns={campaigns ?? []}
          refreshCampaigns={refresh}
          onSaved={(clip) => {
            // Gone back while it was being saved: it is not opened again.
            setOpened((now) => (now?.id === clip.id ? clip : now));
            handle.absorb([clip]);
          }}
          onDelete={() => void bulk.delete([opened.id]).then((done) => done && close(opened))}
          onBack={() => close(opened)}
          onSay={setSaid}
        />
      ) : (
        <main class="page">
          <ThisPage
            port={port}
            handle={handle}
            campaigns={campaigns}
            refreshCampaigns={refresh}
            onSay={setSaid}
            onToast={setToast}
          />
          <LibraryPane
            port={port}
            query={query}
            list={list}
            selection={selection}
            campaigns={campaigns ?? []}
            bulk={bulk}
            exporting={exporting}
            onQuery={setQuery}
            onOpen={setOpened}
          />
        </main>
      )}
      <p class="hidden-text" role="status">
        {said}
      </p>
      <Toast message={toast} onDismiss={dismiss} />
    </>
  );
}

/** Once the card stands, the first field to fill in has the focus, unless the person took it. */
function useFirstFocus(ready: boolean): void {
  useEffect(() => {
    if (!ready || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('[data-first-focus]')?.focus({ preventScroll: true });
  }, [ready]);
}

/** `/` goes to the search box from anywhere but a text field. */
function useSearchKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (target instanceof Element && target.matches('input:not(.check), textarea, select'))
        return;
      const search = document.querySelector<HTMLElement>('[data-search]');
      if (!search) return;
      event.preventDefault();
      search.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
