import { EmptyTrash, NoResult } from '../components/empty-list.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { Icon } from '../components/icon.tsx';
import { NewsLine } from '../components/news-line.tsx';
import { withBeginning } from '../components/search-help.tsx';
import { RowsSkeleton } from '../components/skeleton.tsx';
import { t } from '../components/t.ts';
import { useNews } from '../popup/use-news.ts';
import { BulkProgress } from './bulk-progress.tsx';
import { ChosenChips } from './chosen-chips.tsx';
import { ClipList } from './clip-list.tsx';
import { ListHead } from './list-head.tsx';
import { chosenOf, isNarrowed, orderOf, START } from './place.ts';
import { TickedBar } from './ticked-bar.tsx';
import { TrashTools } from './trash-tools.tsx';
import type { Room } from './use-room.ts';

/** Middle: the clips that match, and what can be done with them. */
export function ListPane({ room }: { readonly room: Room }) {
  const { place, list, look, ticks, campaigns, actions, bulk, go } = room;
  const order = orderOf(place);
  const news = useNews(room.port);
  const busy = bulk.state !== null;
  const { failure } = actions;
  return (
    <section class="list-pane" aria-label={t('library.heading')} id="clips" tabIndex={-1}>
      {news.unseen && <NewsLine onView={news.view} onDismiss={news.dismiss} />}
      <ListHead
        total={list.total}
        counted={list.counted}
        ticked={ticks.ids.size}
        searched={place.text.trim() !== ''}
        order={order}
        look={look}
        onExport={room.exportThese}
        onAll={() => void room.selectAll()}
        onNone={ticks.clear}
        onOrder={(next) => go({ order: next })}
        onLook={room.changeLook}
      />
      <ChosenChips filter={place.filter} campaigns={campaigns} onFilter={room.onFilter} />
      {place.filter.trash && (
        <TrashTools
          total={list.total}
          whole={chosenOf(place.filter) === 0 && place.text.trim() === ''}
          busy={busy}
          onEmpty={() => actions.purge(null)}
        />
      )}
      {bulk.state && <BulkProgress state={bulk.state} onStop={() => void bulk.stop()} />}
      {failure && <FailureNote failure={failure} />}
      {list.failure && <FailureNote failure={list.failure} onRetry={list.refresh} />}
      {!list.answers && !list.failure && <RowsSkeleton label={t('library.loading')} />}
      {list.answers && list.total === 0 && list.counted && !list.failure ? (
        <Nothing room={room} />
      ) : (
        <ClipList
          list={list}
          density={look.density}
          byDay={look.byDay && order !== 'relevance'}
          campaigns={campaigns}
          ticked={ticks.ids}
          active={room.active}
          opened={place.clip}
          onActive={room.setActive}
          onTick={room.tickAt}
          onOpen={(at) => room.openAt(at)}
        />
      )}
      <TickedBar
        ticks={ticks}
        list={list}
        campaigns={campaigns}
        trash={place.filter.trash}
        narrowed={isNarrowed(place)}
        busy={busy}
        actions={actions}
        tagging={room.tagging}
        onExport={room.exportThese}
      />
    </section>
  );
}

function Nothing({ room }: { readonly room: Room }) {
  const { place, go, port } = room;
  const reset = (): void => go({ ...START, view: place.view });
  if (place.filter.trash && chosenOf(place.filter) === 0 && place.text.trim() === '') {
    return <EmptyTrash onBack={reset} />;
  }
  if (isNarrowed(place)) {
    return (
      <NoResult
        onReset={reset}
        onInsert={(beginning) => {
          go({ text: withBeginning(place.text, beginning) });
          document.querySelector<HTMLElement>('[data-search]')?.focus();
        }}
      />
    );
  }
  return (
    <div class="empty">
      <span class="empty-mark">
        <Icon name="scissors" />
      </span>
      <h2>{t('library.emptyTitle')}</h2>
      <ol class="steps">
        <li>{t('library.emptyStep1')}</li>
        <li>{t('library.emptyStep2')}</li>
        <li>{t('library.emptyStep3')}</li>
      </ol>
      <button type="button" class="button" onClick={() => port.openImport()}>
        <Icon name="upload" />
        {t('library.emptyImport')}
      </button>
    </div>
  );
}
