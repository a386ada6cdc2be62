import { useCallback, useMemo, useRef, useState } from 'preact/hooks';

import type { CampaignCount } from '../../domain/collection.ts';
import { NO_FILTER, type FacetFilter } from '../../domain/facets.ts';
import type { ToastMessage } from '../components/toast.tsx';
import { handedCollection } from '../components/handed-collection.ts';
import { formatCount, t } from '../components/t.ts';
import { useCampaigns } from '../popup/use-campaigns.ts';
import { useTotals } from '../popup/use-totals.ts';
import type { LibraryPort } from './library-port.ts';
import type { ListLook } from './list-look.ts';
import { campaignOf, type Place, type View } from './place.ts';
import { useSavedViews } from './saved-views.tsx';
import { useActive } from './use-active.ts';
import { useActions } from './use-actions.ts';
import { useBulk } from './use-bulk.ts';
import { useFacets } from './use-facets.ts';
import { useListing } from './use-listing.ts';
import { useOpened } from './use-opened.ts';
import { usePlace } from './use-place.ts';
import { useQuestion } from './use-question.ts';
import { useStable } from './use-stable.ts';
import { useTicks } from './use-ticks.ts';

export interface LooksStore {
  load(): ListLook;
  save(look: ListLook): void;
}

export type Room = ReturnType<typeof useRoom>;

const NONE: readonly CampaignCount[] = [];

/** All that the page knows and does, for its panes and its keys. */
export function useRoom(port: LibraryPort, looks: LooksStore) {
  const { place, go, slide } = usePlace();
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const [said, setSaid] = useState('');
  const [look, setLook] = useState<ListLook>(() => looks.load());
  const [tagging, setTagging] = useState(0);
  const dismiss = useCallback(() => setToast(null), []);

  const question = useQuestion(place);
  const list = useListing(port, question);
  const { campaigns: known } = useCampaigns(port, null);
  const campaigns = known ?? NONE;
  const totals = useTotals(port, null);
  const facets = useFacets(port, place.filter, place.text, list.open && list.answers === question);
  const ticks = useTicks(list.ids, list.placeOf, JSON.stringify(question));
  const bulk = useBulk(port, setToast);
  const actions = useActions(port, bulk, setToast);
  const views = useSavedViews(port, place, go, setToast);
  const listed = place.clip === null ? null : (list.row(list.placeOf(place.clip))?.clip ?? null);
  const { opened, absorb } = useOpened(port, place.clip, listed);

  const only = campaignOf(place);
  const campaign = useMemo(
    () => campaigns.find(({ id }) => id === only) ?? null,
    [campaigns, only],
  );
  // A campaign that is gone has no page; while campaigns are not known, it may be there.
  const view: View = place.view === 'campaign' && campaign === null && known ? 'list' : place.view;
  const asked = useRef(question);
  asked.current = question;
  const { active, setActive } = useActive(question, list);

  const changeLook = useStable((change: Partial<ListLook>) => {
    const next = { ...look, ...change };
    setLook(next);
    looks.save(next);
  });
  const onFilter = useStable((filter: FacetFilter) =>
    go({ filter, view: keptView(place.view, filter), clip: null }),
  );
  /** Every mark of a picture and every line of a campaign's page leads here. */
  const narrow = useStable((change: Partial<FacetFilter>) =>
    go({ view: 'list', filter: { ...place.filter, ...change }, clip: null }),
  );
  const narrowAnew = useStable((change: Partial<FacetFilter>) =>
    go({ filter: { ...NO_FILTER, ...change }, text: '' }),
  );
  const openAt = (at: number, how: (change: Partial<Place>) => void = go): void => {
    setActive(at);
    const row = list.row(at);
    if (row) how({ clip: row.clip.id });
  };
  const tickAt = (at: number, range: boolean): void => {
    const row = list.row(at);
    if (row) void ticks.toggle(at, row.clip.id, range);
  };
  const selectAll = async (): Promise<void> => {
    const ids = await port.listIds(question.query);
    // Another list came in meanwhile: these are none of its clips.
    if (asked.current !== question) return;
    ticks.replace(ids);
    setSaid(t('library.ticked', ids.length, [formatCount(ids.length)]));
  };
  /** The ticked clips; where none is, all that are listed. */
  const exportThese = (): void => {
    const ids = [...ticks.ids];
    port.openExport(
      handedCollection(
        ids.length > 0 ? { kind: 'selection', ids } : { kind: 'query', query: question.query },
        campaigns,
      ),
    );
  };

  return {
    port,
    place,
    view,
    go,
    slide,
    toast,
    setToast,
    dismiss,
    said,
    look,
    changeLook,
    active,
    setActive,
    tagging,
    askForTags: () => setTagging((was) => was + 1),
    list,
    campaigns,
    campaign,
    totals,
    facets,
    ticks,
    bulk,
    actions,
    views,
    opened,
    absorb,
    onFilter,
    narrow,
    narrowAnew,
    openAt,
    tickAt,
    selectAll,
    exportThese,
  };
}

const keptView = (view: View, filter: FacetFilter): View =>
  view === 'campaign' && campaignOf({ filter }) === null ? 'list' : view;
