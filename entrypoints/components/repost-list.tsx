import { useState } from 'preact/hooks';

import type { Clip } from '../../domain/clip.ts';
import { formatDay, formatPublished } from '../../domain/vietnam-time.ts';
import { Disclosure } from './disclosure.tsx';
import { firstPublished } from './first-published.ts';
import { formatCount, t } from './t.ts';

/** That other clips have the text of this one: how many portals, which was first, and which. */
export function RepostList(props: {
  /** All clips of the text, the shown one among them. */
  readonly clips: readonly Clip[];
  /** The clip that is shown. */
  readonly id: string;
  readonly startOpen: boolean;
  readonly busy: boolean;
  readonly onOpen: (clip: Clip) => void;
  /** Says that this clip's text is its own. */
  readonly onSplit: (clip: Clip) => void;
}) {
  const { clips, id } = props;
  const [open, setOpen] = useState(props.startOpen);
  const others = clips.filter((clip) => clip.id !== id);
  return (
    <Disclosure icon="copies" heading={headingOf(clips)} open={open} onToggle={setOpen}>
      <ul class="lines">
        {others.map((clip) => (
          <li key={clip.id} class="line">
            <button
              type="button"
              class="line-open"
              data-opens={clip.id}
              onClick={() => props.onOpen(clip)}
            >
              <span class="line-facts">
                <strong>{clip.source.name}</strong>
                <span>{clip.published ? formatPublished(clip.published) : t('list.noDate')}</span>
              </span>
              <span class="line-title">{clip.title}</span>
            </button>
            <button
              type="button"
              class="link-button line-quiet"
              aria-label={t('repost.splitOf', [clip.title])}
              disabled={props.busy}
              onClick={() => props.onSplit(clip)}
            >
              {t('repost.split')}
            </button>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function headingOf(clips: readonly Clip[]): string {
  const portals = new Set(clips.map(({ source }) => source.host)).size;
  const [one] = clips;
  if (portals === 1 && one) {
    return t('repost.onOnePortal', clips.length, [formatCount(clips.length), one.source.name]);
  }
  const first = firstPublished(clips);
  return first
    ? t('repost.onPortals', portals, [
        formatCount(portals),
        first.names.join(', '),
        formatDay(first.date),
      ])
    : t('repost.onPortalsUndated', portals, [formatCount(portals)]);
}
