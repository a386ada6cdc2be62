import { useMemo, useState } from 'preact/hooks';

import type { CampaignCount } from '../../domain/collection.ts';
import { Toast } from '../components/toast.tsx';
import { t } from '../components/t.ts';
import { ChosenChips } from './chosen-chips.tsx';
import { FacetPane } from './facet-pane.tsx';
import { KeysHelp } from './keys-help.tsx';
import {
  LazyCampaign,
  LazyDialog,
  LazyPictures,
  LazyStatus,
  useEver,
  useReaderAhead,
} from './lazy-rooms.tsx';
import type { LibraryPort } from './library-port.ts';
import { ListPane } from './list-pane.tsx';
import { usePageKeys } from './page-keys.ts';
import { ReaderPane } from './reader-pane.tsx';
import { roomKeys } from './room-keys.ts';
import type { RoomPorts } from './rooms.ts';
import { TopBar } from './top-bar.tsx';
import { useRoom, type LooksStore } from './use-room.ts';
import { useStable } from './use-stable.ts';
import { useVersion } from './use-version.ts';
import { useWaitingCount } from './use-waiting-count.ts';

/** The library: facets, list and reader side by side; where one is stands in the address. */
export function LibraryApp(props: {
  readonly port: LibraryPort;
  readonly rooms: RoomPorts;
  readonly look: LooksStore;
}) {
  const { port, rooms } = props;
  const room = useRoom(port, props.look);
  const { place, view, look, campaigns, campaign, changeLook, onFilter, narrow, setToast } = room;
  const [help, setHelp] = useState(false);
  /** null: a new one; undefined: none is edited. */
  const [editing, setEditing] = useState<CampaignCount | null | undefined>();
  const version = useVersion(port);
  useReaderAhead(room.list.open);
  const showHelp = useStable(() => setHelp(true));
  usePageKeys(roomKeys(room, rooms.reader.citations, showHelp));

  // Neither changes while the list scrolls, and both are long.
  const { facets, totals, views, go, slide } = room;
  const waiting = useWaitingCount(port);
  const hasCampaign = campaign !== null;
  const { text } = place;
  const { sharing } = rooms;
  const painted = useEver(room.list.open);
  const pane = useMemo(
    () => (
      <aside class="facets" aria-label={t('library.facets')}>
        <FacetPane
          filter={place.filter}
          counts={facets.counts}
          failed={facets.failed}
          campaigns={campaigns}
          totals={totals}
          waiting={waiting}
          views={views}
          onFilter={onFilter}
          onEditCampaign={setEditing}
          onWaiting={() => port.openWaiting()}
        />
      </aside>
    ),
    [place.filter, facets, campaigns, totals, waiting, views, onFilter, port],
  );
  const bar = useMemo(
    () => (
      <TopBar
        text={text}
        view={view}
        campaign={hasCampaign}
        facets={look.facets}
        lock={port.lock}
        status={sharing && painted && <LazyStatus door={sharing} port={port} />}
        onText={(next) => (text === '' ? go : slide)({ text: next, clip: null })}
        onView={(next) => go({ view: next })}
        onFacets={() => changeLook({ facets: !look.facets })}
        onImport={() => port.openImport()}
        onOptions={() => port.openOptions()}
        onHelp={showHelp}
      />
    ),
    [text, view, hasCampaign, look.facets, go, slide, changeLook, port, sharing, painted, showHelp],
  );

  return (
    <>
      <a class="skip" href="#clips">
        {t('library.skip')}
      </a>
      {bar}
      <div
        class="panes"
        data-facets={look.facets}
        data-reading={view === 'list' && place.clip !== null}
      >
        {look.facets && pane}
        {view === 'list' && (
          <main class="middle">
            <ListPane room={room} />
          </main>
        )}
        {view === 'list' && place.clip !== null && (
          <ReaderPane port={rooms.reader} sharing={sharing} room={room} />
        )}
        {view === 'pictures' && (
          <main class="wide" id="clips" tabIndex={-1}>
            <ChosenChips filter={place.filter} campaigns={campaigns} onFilter={onFilter} />
            <LazyPictures
              port={rooms.pictures}
              filter={place.filter}
              text={place.text}
              campaigns={campaigns}
              title={campaign?.name ?? t('library.title')}
              version={version}
              onNarrow={narrow}
            />
          </main>
        )}
        {view === 'campaign' && campaign && (
          <main class="wide" id="clips" tabIndex={-1}>
            <LazyCampaign
              port={rooms.campaigns}
              campaign={campaign}
              campaigns={campaigns}
              version={version}
              onEdit={() => setEditing(campaign)}
              onOpen={({ id }) => room.go({ view: 'list', clip: id })}
              onNarrow={narrow}
              onToast={setToast}
            />
          </main>
        )}
      </div>
      {editing !== undefined && (
        <LazyDialog
          port={rooms.campaigns}
          {...(sharing && { sharing })}
          campaign={editing}
          campaigns={campaigns}
          onClose={() => setEditing(undefined)}
          onToast={setToast}
        />
      )}
      {help && <KeysHelp onClose={() => setHelp(false)} />}
      <p class="hidden-text" role="status">
        {room.said}
      </p>
      <Toast message={room.toast} onDismiss={room.dismiss} />
    </>
  );
}
