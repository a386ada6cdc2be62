import type { CampaignCount, ClipQuery } from '../../domain/collection.ts';
import { offeredNames } from '../components/campaign-options.ts';
import { BulkBar } from '../components/bulk-bar.tsx';
import { handedCollection } from '../components/handed-collection.ts';
import { TrashBar } from '../components/trash-bar.tsx';
import { focusList } from './focus-list.ts';
import type { PopupPort } from './popup-port.ts';
import type { ChangesHandle } from './use-changes.ts';
import type { ListHandle } from './use-list.ts';
import type { Selection } from './use-selection.ts';

/** More clips than that never have one text: whoever ticked them meant something else. */
const MOST_JOINED = 40;

interface LibraryBarProps {
  readonly query: ClipQuery;
  readonly list: ListHandle;
  readonly selection: Selection;
  readonly campaigns: readonly CampaignCount[];
  readonly changes: ChangesHandle;
  readonly port: Pick<PopupPort, 'openExport'>;
}

/** What can be done with the ticked clips, in the trash or out of it. */
export function LibraryBar(props: LibraryBarProps) {
  const { query, selection, campaigns, changes, port } = props;
  const ids = [...selection.ids];
  const busy = changes.busy;
  /** The bar goes with the ticks: what had the focus is gone then. */
  const ending = async (work: Promise<boolean>): Promise<void> => {
    if (!(await work)) return;
    selection.clear();
    focusList();
  };
  if (ids.length === 0) return null;
  if (query.campaign === 'trash') {
    return (
      <TrashBar
        count={ids.length}
        busy={busy}
        onRestore={() => void ending(changes.restore(ids))}
        onPurge={() => void ending(changes.purge(ids))}
        onClear={selection.clear}
      />
    );
  }
  const canJoin = ids.length >= 2 && ids.length <= MOST_JOINED;
  return (
    <BulkBar
      count={ids.length}
      names={offeredNames(campaigns)}
      carried={carriedBy(props)}
      busy={busy}
      onAdd={(names) => void changes.add(ids, names)}
      onRemove={(campaign) => void changes.remove(ids, campaign)}
      onJoin={canJoin ? () => void changes.join(ids) : null}
      onExport={() => port.openExport(handedCollection({ kind: 'selection', ids }, campaigns))}
      onDelete={() => void ending(changes.delete(ids))}
      onClear={selection.clear}
    />
  );
}

/** Campaigns that the ticked clips may carry: all of them once clips out of sight are ticked. */
function carriedBy({ selection, list, campaigns }: LibraryBarProps): readonly CampaignCount[] {
  const ticked = list.clips.filter(({ id }) => selection.ids.has(id));
  if (ticked.length < selection.ids.size) return campaigns.filter(({ clips }) => clips > 0);
  const carried = new Set(ticked.flatMap((clip) => clip.campaigns));
  return campaigns.filter(({ id }) => carried.has(id));
}
