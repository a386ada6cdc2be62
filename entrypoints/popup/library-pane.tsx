import { useEffect, useRef } from 'preact/hooks';

import type { Clip } from '../../domain/clip.ts';
import type { CampaignCount, ClipQuery } from '../../domain/collection.ts';
import { BulkBar } from '../components/bulk-bar.tsx';
import { ClipRow } from '../components/clip-row.tsx';
import { EmptyLibrary, NoResult } from '../components/empty-list.tsx';
import { ExportProgress } from '../components/export-progress.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { FilterBar } from '../components/filter-bar.tsx';
import { Icon } from '../components/icon.tsx';
import { RowsSkeleton } from '../components/skeleton.tsx';
import { formatCount, t } from '../components/t.ts';
import { campaignNames } from './form-fields.ts';
import { moveInList } from './list-keys.ts';
import type { PopupPort } from './popup-port.ts';
import type { BulkHandle } from './use-bulk.ts';
import { useCounts } from './use-counts.ts';
import type { ExportHandle } from './use-export.ts';
import type { ListHandle } from './use-list.ts';
import type { Selection } from './use-selection.ts';

interface LibraryPaneProps {
  readonly port: PopupPort;
  readonly query: ClipQuery;
  readonly list: ListHandle;
  readonly selection: Selection;
  readonly campaigns: readonly CampaignCount[];
  readonly bulk: BulkHandle;
  readonly exporting: ExportHandle;
  readonly onQuery: (query: ClipQuery) => void;
  readonly onOpen: (clip: Clip) => void;
}

const EVERYTHING: ClipQuery = { text: '', campaign: null };

/** The clips: found, ticked, tagged, exported. */
export function LibraryPane(props: LibraryPaneProps) {
  const { port, query, list, selection, campaigns, bulk, exporting } = props;
  const { total, filtered } = list;
  const counts = useCounts(port);
  const empty = total === 0 && !filtered;
  const running = exporting.state.kind === 'running' ? exporting.state : null;
  const ids = [...selection.ids];

  return (
    <section class="library" aria-labelledby="library-heading">
      <div class="library-head">
        <h2 id="library-heading">{t('list.heading')}</h2>
        <span class="quiet-text" role="status">
          {total !== null && !empty && t('list.count', total, [formatCount(total)])}
        </span>
        <button
          type="button"
          class="button button-bare"
          title={t('export.importHint')}
          onClick={() => port.openImport()}
        >
          <Icon name="upload" />
          {t('export.import')}
        </button>
        <button
          type="button"
          class="button"
          disabled={!total || running !== null}
          onClick={() => void exporting.start({ kind: 'query', query }, campaigns)}
        >
          <Icon name="download" />
          {t('export.button')}
        </button>
      </div>
      {!empty && (
        <FilterBar query={query} campaigns={campaigns} counts={counts} onChange={props.onQuery} />
      )}
      {running && (
        <ExportProgress done={running.done} total={running.total} onCancel={exporting.cancel} />
      )}
      {exporting.state.kind === 'failed' && <FailureNote failure={exporting.state.failure} />}
      {bulk.failure && <FailureNote failure={bulk.failure} />}
      {list.failure && <FailureNote failure={list.failure} onRetry={() => list.refresh()} />}

      {total === null && !list.failure && <RowsSkeleton label={t('list.loading')} />}
      {empty && <EmptyLibrary />}
      {total === 0 && filtered && <NoResult onReset={() => props.onQuery(EVERYTHING)} />}
      {total !== null && total > 0 && (
        <SelectAll {...props} total={total} onAll={() => void selectAll(props)} />
      )}
      <ul class="rows" onKeyDown={moveInList}>
        {list.clips.map((clip) => (
          <ClipRow
            key={clip.id}
            clip={clip}
            campaigns={campaignNames(clip, campaigns)}
            selected={selection.ids.has(clip.id)}
            onToggle={(range) => selection.toggle(clip.id, range)}
            onOpen={() => props.onOpen(clip)}
          />
        ))}
      </ul>
      {list.more && <More onReach={list.loadMore} />}
      {ids.length > 0 && (
        <BulkBar
          count={ids.length}
          names={campaigns.map(({ name }) => name)}
          carried={carriedBy(props)}
          busy={bulk.busy || running !== null}
          onAdd={(names) => void bulk.add(ids, names)}
          onRemove={(campaign) => void bulk.remove(ids, campaign)}
          onExport={() => void exporting.start({ kind: 'selection', ids }, campaigns)}
          onDelete={() => void bulk.delete(ids).then((done) => done && selection.clear())}
          onClear={selection.clear}
        />
      )}
    </section>
  );
}

function SelectAll(props: {
  readonly total: number;
  readonly selection: Selection;
  readonly onAll: () => void;
}) {
  const { total, selection } = props;
  const some = selection.ids.size > 0;
  return (
    <label class="select-all">
      <input
        type="checkbox"
        class="check"
        checked={selection.ids.size >= total}
        indeterminate={some && selection.ids.size < total}
        onClick={() => (selection.ids.size >= total ? selection.clear() : props.onAll())}
      />
      {t('list.selectAll', total, [formatCount(total)])}
    </label>
  );
}

/** Reads on when it comes into sight, and when pressed. */
function More({ onReach }: { readonly onReach: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!button.current) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onReach();
      },
      { rootMargin: '400px' },
    );
    watcher.observe(button.current);
    return () => watcher.disconnect();
  });
  return (
    <button ref={button} type="button" class="button button-bare more" onClick={onReach}>
      {t('list.loadMore')}
    </button>
  );
}

async function selectAll({ port, query, selection }: LibraryPaneProps): Promise<void> {
  selection.replace(await port.listIds(query));
}

/** Campaigns that the ticked clips may carry: all of them once clips out of sight are ticked. */
function carriedBy({ selection, list, campaigns }: LibraryPaneProps): readonly CampaignCount[] {
  const ticked = list.clips.filter(({ id }) => selection.ids.has(id));
  if (ticked.length < selection.ids.size) return campaigns.filter(({ clips }) => clips > 0);
  const carried = new Set(ticked.flatMap((clip) => clip.campaigns));
  return campaigns.filter(({ id }) => carried.has(id));
}
