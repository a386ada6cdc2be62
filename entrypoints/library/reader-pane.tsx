import { t } from '../components/t.ts';
import { GoneClip } from './gone-clip.tsx';
import { LazyReader } from './lazy-rooms.tsx';
import type { ReaderPort } from './reader/reader-port.ts';
import type { SharingDoor } from '../sharing/sharing-door.ts';
import type { Room } from './use-room.ts';
import { useStacked } from './use-stacked.ts';

/** Right: the clip that was opened. */
export function ReaderPane(props: {
  readonly port: ReaderPort;
  readonly sharing?: SharingDoor | undefined;
  readonly room: Room;
}) {
  const { port, sharing, room } = props;
  const { opened, go } = room;
  const stacked = useStacked();
  const close = (): void => go({ clip: null });
  return (
    <section class="reading" aria-label={t('library.reader')} data-panes={stacked}>
      {opened === 'gone' && <GoneClip onClose={close} />}
      {opened !== null && opened !== 'gone' && (
        <LazyReader
          port={port}
          {...(sharing && { sharing })}
          clip={opened}
          campaigns={room.campaigns}
          search={room.place.text}
          onChanged={room.absorb}
          onOpen={({ id }) => go({ clip: id })}
          onNarrow={room.narrowAnew}
          onToast={room.setToast}
          onClose={close}
        />
      )}
    </section>
  );
}
