import { Component } from 'preact';

import type { CampaignCount } from '../../domain/collection.ts';
import type { TextPart } from '../../domain/highlight.ts';
import { formatPublished } from '../../domain/vietnam-time.ts';
import { Icon } from '../components/icon.tsx';
import { toneLabel } from '../components/labels.ts';
import { MarkedText } from '../components/marked-text.tsx';
import { formatCount, t } from '../components/t.ts';
import type { Density } from './list-look.ts';
import type { ListRow } from './row-store.ts';

const MOST_CHIPS = 3;

export interface ClipLineProps {
  /** null while it is being read. */
  readonly row: ListRow | null;
  readonly place: number;
  readonly total: number;
  readonly start: number;
  readonly height: number;
  readonly density: Density;
  /** The title with what was searched for marked; null: as it is. */
  readonly title: readonly TextPart[] | null;
  readonly campaigns: ReadonlyMap<string, CampaignCount>;
  readonly ticked: boolean;
  /** The one that the keys are about. */
  readonly active: boolean;
  readonly opened: boolean;
}

/**
 * One clip of the list, of as few elements as may be: twenty of them come into sight in a frame. What is pressed on it is told by attributes (`data-place`, `data-tick`):
 * the list listens once for all. Painted anew only when something of it is another: scrolling
 * moves hundreds past.
 */
export class ClipLine extends Component<ClipLineProps> {
  override shouldComponentUpdate(next: ClipLineProps): boolean {
    const now = this.props;
    return (Object.keys(next) as (keyof ClipLineProps)[]).some((key) => now[key] !== next[key]);
  }

  override render() {
    const { row, place, total, start, height, ticked, active, opened } = this.props;
    return (
      <div
        class="item"
        role="option"
        aria-selected={ticked}
        aria-posinset={place + 1}
        aria-setsize={total}
        aria-current={opened ? 'true' : undefined}
        tabIndex={active ? 0 : -1}
        data-place={place}
        data-clip={row?.clip.id}
        data-active={active}
        style={{ top: `${start}px`, height: `${height}px` }}
      >
        {row ? (
          <Filled {...this.props} row={row} />
        ) : (
          <span class="item-waits" aria-hidden="true" />
        )}
      </div>
    );
  }
}

function Filled({ row, density, title, campaigns, ticked }: ClipLineProps & { row: ListRow }) {
  const { clip, snippet, reposts } = row;
  const text = snippet ?? (clip.lead === null ? null : [{ text: clip.lead, hit: false }]);
  const names = clip.campaigns.flatMap((id) => campaigns.get(id) ?? []);
  const date = clip.published ? formatPublished(clip.published) : t('library.noDate');
  return (
    <>
      <span class="item-tick" data-tick aria-hidden="true">
        <span class="item-box" data-ticked={ticked} />
      </span>
      <span class="item-body">
        <span class="item-title">{title ? <MarkedText parts={title} /> : clip.title}</span>
        {text && density === 'roomy' && (
          <span class="item-text">
            <MarkedText parts={text} />
          </span>
        )}
        <span class="item-facts">
          <span class="item-source">{clip.source.name}</span>
          <span class="item-date">{date}</span>
          {clip.tone && (
            <span class="item-tone" data-tone={clip.tone}>
              {toneLabel(clip.tone)}
            </span>
          )}
          {reposts > 1 && (
            <span class="item-mark">
              <Icon name="copies" />
              {t('list.reposts', reposts, [formatCount(reposts)])}
            </span>
          )}
          {clip.note !== '' && (
            <span class="item-mark" title={clip.note}>
              <Icon name="note" />
              <span class="hidden-text">{t('library.noteMark')}</span>
            </span>
          )}
          {names.slice(0, MOST_CHIPS).map(({ id, name, colour }) => (
            <span key={id} class="item-chip" data-colour={colour}>
              {name}
            </span>
          ))}
          {names.length > MOST_CHIPS && (
            <span
              class="item-chip"
              title={names
                .slice(MOST_CHIPS)
                .map(({ name }) => name)
                .join(', ')}
            >
              +{names.length - MOST_CHIPS}
            </span>
          )}
        </span>
      </span>
    </>
  );
}
