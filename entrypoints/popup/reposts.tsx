import type { Clip } from '../../domain/clip.ts';
import { RepostList } from '../components/repost-list.tsx';
import type { PopupPort } from './popup-port.ts';
import type { ChangesHandle } from './use-changes.ts';
import { useReposts } from './use-reposts.ts';

/** The other clips of this clip's text, if there are any. */
export function Reposts(props: {
  readonly port: PopupPort;
  readonly id: string;
  readonly startOpen?: boolean;
  readonly changes: ChangesHandle;
  readonly onOpen: (clip: Clip) => void;
}) {
  const { port, id, changes } = props;
  const clips = useReposts(port, id);
  if (clips.length < 2) return null;
  return (
    <RepostList
      clips={clips}
      id={id}
      startOpen={props.startOpen ?? false}
      busy={changes.busy}
      onOpen={props.onOpen}
      onSplit={(clip) => void changes.split(clip)}
    />
  );
}
