import { useState } from 'preact/hooks';

import { asidesOf } from '../../../domain/aside.ts';
import type { Clip } from '../../../domain/clip.ts';
import type { CampaignCount } from '../../../domain/collection.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { t } from '../../components/t.ts';
import type { ToastMessage } from '../../components/toast.tsx';
import type { SharingDoor } from '../../sharing/sharing-door.ts';
import { useKeptFocus } from '../../sharing/use-kept-focus.ts';
import type { ReaderPort } from '../reader/reader-port.ts';
import { AsideConflicts } from './aside-conflict.tsx';
import { ClipPage } from './clip-page.tsx';
import { ClipPeople } from './clip-people.tsx';
import { ClipTraces } from './clip-traces.tsx';
import './clip-circle.css';
import { NoteConflict } from './note-conflict.tsx';
import { useClipSharing } from './use-clip-sharing.ts';

/** What a clip is to those who share it: what they differ in, what they changed, who did what. */
export function ClipCircle(props: {
  readonly door: SharingDoor;
  readonly port: Pick<ReaderPort, 'editClip' | 'getSnapshot'>;
  readonly clip: Clip;
  readonly campaigns: readonly CampaignCount[];
  readonly onChanged: (clips: readonly Clip[]) => void;
  readonly onToast: (message: ToastMessage) => void;
}) {
  const { door, port, clip, campaigns, onChanged, onToast } = props;
  const known = useClipSharing(door, clip);
  const [open, setOpen] = useState(false);
  // A conflict that is settled is gone, and the button that settled it.
  const { place, onFocusIn } = useKeptFocus<HTMLDivElement>();
  if (!known) return null;
  const { room, shared, people, traces, read } = known;
  // Who left a circle keeps what it did here, and who never had one sees nothing of all this.
  if (!shared && people.names.size === 0 && traces.length === 0 && asidesOf(clip).length === 0) {
    return null;
  }
  const given = { clip, people, onChanged, onToast };
  return (
    <div
      ref={place}
      class="clip-circle"
      role="group"
      aria-label={t('sharing.heading')}
      tabIndex={-1}
      onFocusIn={onFocusIn}
    >
      <AsideConflicts port={room.port} {...given} />
      <NoteConflict port={port} kept={room.kept} campaigns={campaigns} {...given} />
      <ClipTraces
        port={room.port}
        traces={traces}
        campaigns={campaigns}
        people={people}
        onBack={read}
        onToast={onToast}
      />
      {/* Of its own: what is under way, or failed, is one clip's. */}
      <ClipPage key={clip.id} port={room.port} reader={port} clip={clip} onToast={onToast} />
      <Disclosure icon="history" heading={t('circleClip.people')} open={open} onToggle={setOpen}>
        <ClipPeople clip={clip} campaigns={campaigns} people={people} />
      </Disclosure>
    </div>
  );
}
