import { t } from '../../components/t.ts';
import { ClipCircle } from '../sharing/clip-circle.tsx';
import { HighlightList } from './highlight-list.tsx';
import { revealMark, type BarPlace } from './places.ts';
import { ReaderHistory } from './reader-history.tsx';
import { ReaderMine } from './reader-mine.tsx';
import type { ReaderProps } from './reader-props.ts';
import type { Highlighting } from './use-highlighting.ts';
import type { PlacedHighlight } from './use-highlights.ts';
import type { ReaderChanges } from './use-reader-changes.ts';

/** What the person made of the article, who else has it, and what it said before. */
export function ReaderSide(
  props: Pick<
    ReaderProps,
    'port' | 'sharing' | 'clip' | 'campaigns' | 'onChanged' | 'onOpen' | 'onToast'
  > & {
    readonly changes: ReaderChanges;
    /** The text is painted, or there is none: nothing here is waited for. */
    readonly ready: boolean;
    /** null where there is no text. */
    readonly highlights: readonly PlacedHighlight[] | null;
    readonly highlighting: Highlighting;
    readonly markOf: (highlight: PlacedHighlight) => HTMLElement | null;
    readonly placeOf: (mark: HTMLElement) => BarPlace | null;
  },
) {
  const { port, clip, changes, highlights, highlighting } = props;
  return (
    <aside class="reader-side" aria-label={t('reader.side')}>
      {props.ready && (
        <ReaderMine
          port={port}
          clip={clip}
          campaigns={props.campaigns}
          busy={changes.busy}
          onTone={(tone) => void changes.setTone(tone)}
          onSaved={(saved) => props.onChanged([saved])}
        />
      )}
      {props.ready && props.sharing && (
        <ClipCircle
          door={props.sharing}
          port={port}
          clip={clip}
          campaigns={props.campaigns}
          onChanged={props.onChanged}
          onToast={props.onToast}
        />
      )}
      {highlights && (
        <>
          <HighlightList
            highlights={highlights}
            unsaved={highlighting.unsaved}
            busy={changes.busy}
            onJump={(each) => revealMark(props.markOf(each), true)}
            onNote={(each) => {
              const mark = props.markOf(each);
              revealMark(mark, false);
              const place = mark && props.placeOf(mark);
              if (place) highlighting.hold(each, place, true);
            }}
            onRemove={(each) => void highlighting.remove(each)}
          />
          <ReaderHistory port={port} clip={clip} changes={changes} onOpen={props.onOpen} />
        </>
      )}
    </aside>
  );
}
