import { useCallback, useEffect, useState } from 'preact/hooks';

import type { Clip } from '../../domain/clip.ts';
import type { ClipQuery } from '../../domain/collection.ts';
import { BackupNote } from '../components/backup-note.tsx';
import { DiskNote } from '../components/disk-note.tsx';
import { later } from '../components/later.tsx';
import { Mark } from '../components/mark.tsx';
import { NewsLine } from '../components/news-line.tsx';
import { Toast, type ToastMessage } from '../components/toast.tsx';
import { t } from '../components/t.ts';
import { Doors } from './doors.tsx';
import { LibraryPane } from './library-pane.tsx';
import type { PopupPort } from './popup-port.ts';
import { ThisPage } from './this-page.tsx';
import { useBackupTrouble } from './use-backup-trouble.ts';
import { useCampaigns } from './use-campaigns.ts';
import { useChanges } from './use-changes.ts';
import { useDiskRoom } from './use-disk-room.ts';
import { useFirstPage } from './use-first-page.ts';
import { useList } from './use-list.ts';
import { useNews } from './use-news.ts';
import { usePage } from './use-page.ts';
import { useSelection } from './use-selection.ts';
import { useTotals } from './use-totals.ts';
import { useTrail } from './use-trail.ts';

const ClipDetail = later(async () => (await import('./clip-detail.tsx')).ClipDetail);

/** The popup: this page on top, the library below, one clip at a time in their place. */
export function App({ port }: { readonly port: PopupPort }) {
  const [query, setQuery] = useState<ClipQuery>({ text: '', campaign: null });
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const [said, setSaid] = useState('');
  const dismiss = useCallback(() => setToast(null), []);
  const toastText = useCallback((text: string) => setToast({ text }), []);

  const first = useFirstPage(port);
  const handle = usePage(port);
  const { campaigns, refresh } = useCampaigns(port, first?.campaigns ?? null);
  const totals = useTotals(port, first?.totals ?? null);
  const list = useList(port, query, first?.page ?? null);
  const selection = useSelection(
    list.clips.map(({ id }) => id),
    JSON.stringify(query),
  );
  const trail = useTrail(list.clips);
  const changed = (clips: readonly Clip[]): void => {
    handle.absorb(clips);
    trail.absorb(clips);
  };
  const changes = useChanges(port, setToast, changed, handle);
  const scarce = useDiskRoom(port);
  const trouble = useBackupTrouble(port);

  const news = useNews(port);
  // Beside the page the person reads, nothing takes the focus away from it.
  useFirstFocus(!port.follow && handle.page.kind === 'page' && campaigns !== null);
  useSearchKey();

  const { opened } = trail;
  return (
    <>
      <header class="top">
        <h1 class="brand">
          <Mark />
          {t('extName')}
        </h1>
        <Doors port={port} />
      </header>
      {opened ? (
        <ClipDetail
          key={opened.id}
          port={port}
          clip={opened}
          campaigns={campaigns ?? []}
          refreshCampaigns={refresh}
          changes={changes}
          onSaved={(clip) => changed([clip])}
          onOpen={trail.open}
          onBack={trail.back}
          backLabel={t(trail.deep ? 'detail.previous' : 'detail.back')}
          onSay={setSaid}
          onShow={toastText}
        />
      ) : (
        <main class="page">
          {news.unseen && <NewsLine onView={news.view} onDismiss={news.dismiss} />}
          {scarce && <DiskNote {...scarce} onOptions={() => port.openOptions()} />}
          {!scarce && trouble && <BackupNote {...trouble} onOptions={() => port.openOptions()} />}
          <ThisPage
            port={port}
            handle={handle}
            campaigns={campaigns}
            refreshCampaigns={refresh}
            changes={changes}
            onOpen={trail.open}
            onSay={setSaid}
            onToast={setToast}
          />
          <LibraryPane
            port={port}
            query={query}
            list={list}
            waiting={first === undefined}
            selection={selection}
            campaigns={campaigns ?? []}
            totals={totals}
            changes={changes}
            onQuery={setQuery}
            onOpen={trail.open}
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
