import type { Clip } from '../../domain/clip.ts';
import type { CampaignCount, ClipQuery } from '../../domain/collection.ts';
import type { Totals } from '../../domain/ports.ts';
import { EmptyLibrary, EmptyTrash, NoResult } from '../components/empty-list.tsx';
import { FailureNote } from '../components/failure-note.tsx';
import { FilterBar } from '../components/filter-bar.tsx';
import { withBeginning } from '../components/search-help.tsx';
import { later } from '../components/later.tsx';
import { RowsSkeleton } from '../components/skeleton.tsx';
import { t } from '../components/t.ts';
import { ClipList } from './clip-list.tsx';
import { focusList } from './focus-list.ts';
import { LibraryHead } from './library-head.tsx';
import type { PopupPort } from './popup-port.ts';
import type { ChangesHandle } from './use-changes.ts';
import { isFiltered, type ListHandle } from './use-list.ts';
import type { Selection } from './use-selection.ts';

const LibraryBar = later(async () => (await import('./library-bar.tsx')).LibraryBar);
const TrashTop = later(async () => (await import('./trash-top.tsx')).TrashTop);

interface LibraryPaneProps {
  readonly port: PopupPort;
  readonly query: ClipQuery;
  readonly list: ListHandle;
  /** Whether something to paint may come before the list itself: nothing is said until then. */
  readonly waiting: boolean;
  readonly selection: Selection;
  readonly campaigns: readonly CampaignCount[];
  readonly totals: Totals | null;
  readonly changes: ChangesHandle;
  readonly onQuery: (query: ClipQuery) => void;
  readonly onOpen: (clip: Clip) => void;
}

const EVERYTHING: ClipQuery = { text: '', campaign: null };

/** The clips: found, ticked, tagged, exported, thrown away and brought back. */
export function LibraryPane(props: LibraryPaneProps) {
  const { query, list, campaigns, totals, changes } = props;
  const { answers } = list;
  const none = answers !== null && list.clips.length === 0;
  const empty = none && !isFiltered(answers);
  // Someone who threw everything away must still find the trash.
  const filterable = !empty || isFiltered(query) || (totals?.trash ?? 0) > 0;
  const insert = (beginning: string): void => {
    props.onQuery({ ...query, text: withBeginning(query.text, beginning) });
    document.querySelector<HTMLElement>('[data-search]')?.focus();
  };

  return (
    <section class="library" aria-labelledby="library-heading">
      {query.campaign === 'trash' ? <TrashTop {...props} /> : <LibraryHead {...props} />}
      {filterable && (
        <FilterBar query={query} campaigns={campaigns} totals={totals} onChange={props.onQuery} />
      )}
      {changes.failure && <FailureNote failure={changes.failure} />}
      {list.failure && <FailureNote failure={list.failure} onRetry={() => list.refresh()} />}

      {!answers && !props.waiting && !list.failure && <RowsSkeleton label={t('list.loading')} />}
      {empty && <EmptyLibrary onGuide={() => props.port.openWelcome('steps')} />}
      {none && !empty && (
        <NothingFound
          answers={answers}
          onReset={() => props.onQuery(EVERYTHING)}
          onInsert={insert}
        />
      )}
      <ClipList
        list={list}
        selection={props.selection}
        campaigns={campaigns}
        onAll={() => void selectAll(props)}
        onOpen={props.onOpen}
        onRestore={(clip) => void restoreOne(props, clip)}
      />
      <LibraryBar {...props} />
    </section>
  );
}

/** The empty trash has words of its own. */
function NothingFound(props: {
  readonly answers: ClipQuery;
  readonly onReset: () => void;
  readonly onInsert: (beginning: string) => void;
}) {
  const { text, campaign } = props.answers;
  return campaign === 'trash' && text.trim() === '' ? (
    <EmptyTrash onBack={props.onReset} />
  ) : (
    <NoResult onReset={props.onReset} onInsert={props.onInsert} />
  );
}

async function selectAll({ port, query, selection }: LibraryPaneProps): Promise<void> {
  selection.replace(await port.listIds(query));
}

/** The row goes; the one after it gets the focus. */
async function restoreOne({ list, changes }: LibraryPaneProps, clip: Clip): Promise<void> {
  const at = list.clips.findIndex(({ id }) => id === clip.id);
  const next = list.clips[at + 1] ?? list.clips[at - 1];
  if (await changes.restore([clip.id])) focusList(next?.id ?? null);
}
