import type { CampaignCount } from '../../domain/collection.ts';
import { BulkBar } from '../components/bulk-bar.tsx';
import { offeredNames } from '../components/campaign-options.ts';
import { TrashBar } from '../components/trash-bar.tsx';
import type { Actions } from './use-actions.ts';
import type { ListingHandle } from './use-listing.ts';
import type { Ticks } from './use-ticks.ts';

/** More clips than that never have one text: whoever ticked them meant something else. */
const MOST_JOINED = 40;

/** What can be done with the ticked clips, in the trash or out of it. */
export function TickedBar(props: {
  readonly ticks: Ticks;
  readonly list: ListingHandle;
  readonly campaigns: readonly CampaignCount[];
  readonly trash: boolean;
  /** A change may take a clip out of the list. */
  readonly narrowed: boolean;
  readonly busy: boolean;
  readonly actions: Actions;
  readonly tagging: number;
  /** Exports what is ticked. */
  readonly onExport: () => void;
}) {
  const { ticks, campaigns, actions, busy } = props;
  const ids = [...ticks.ids];
  if (ids.length === 0) return null;
  /** Clips that may go from the list take their ticks with them: what is not seen is not changed. */
  const ending = async (work: Promise<boolean>): Promise<void> => {
    if (await work) ticks.clear();
  };
  const changing = (work: Promise<boolean>): Promise<void> | Promise<boolean> =>
    props.narrowed ? ending(work) : work;
  if (props.trash) {
    return (
      <TrashBar
        count={ids.length}
        busy={busy}
        onRestore={() => void ending(actions.restore(ids))}
        onPurge={() => void ending(actions.purge(ids))}
        onClear={ticks.clear}
      />
    );
  }
  return (
    <BulkBar
      count={ids.length}
      names={offeredNames(campaigns)}
      carried={carriedBy(props)}
      busy={busy}
      tagging={props.tagging}
      onAdd={(names) => void changing(actions.tag(ids, names))}
      onRemove={(campaign) => void changing(actions.untag(ids, campaign))}
      onTone={(tone) => void changing(actions.tone(ids, tone))}
      onJoin={ids.length >= 2 && ids.length <= MOST_JOINED ? () => void actions.join(ids) : null}
      onExport={props.onExport}
      onDelete={() => void ending(actions.trash(ids))}
      onClear={ticks.clear}
    />
  );
}

/** Campaigns that the ticked clips may carry: all of them once clips out of sight are ticked. */
function carriedBy(props: {
  readonly ticks: Ticks;
  readonly list: ListingHandle;
  readonly campaigns: readonly CampaignCount[];
}): readonly CampaignCount[] {
  const { ticks, list, campaigns } = props;
  const carried = new Set<string>();
  for (const id of ticks.ids) {
    const row = list.row(list.placeOf(id));
    if (!row) return campaigns.filter(({ clips }) => clips > 0);
    for (const campaign of row.clip.campaigns) carried.add(campaign);
  }
  return campaigns.filter(({ id }) => carried.has(id));
}
