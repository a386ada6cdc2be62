import type { Clip } from '../../domain/clip.ts';
import { formatPublished } from '../../domain/vietnam-time.ts';
import { t } from './t.ts';

const MOST_CHIPS = 3;

interface ClipRowProps {
  readonly clip: Clip;
  /** Names of its campaigns. */
  readonly campaigns: readonly string[];
  readonly selected: boolean;
  /** @param range whether Shift was held */
  readonly onToggle: (range: boolean) => void;
  readonly onOpen: () => void;
}

/** One line of the list: a box to tick, and the clip, which opens. */
export function ClipRow(props: ClipRowProps) {
  const { clip, campaigns, selected } = props;
  const hidden = campaigns.length - MOST_CHIPS;
  return (
    <li class="row" data-selected={selected}>
      <label class="row-check">
        <input
          type="checkbox"
          class="check"
          checked={selected}
          aria-label={t('list.select', [clip.title])}
          onClick={(event) => props.onToggle(event.shiftKey)}
        />
      </label>
      <button
        type="button"
        class="row-open"
        data-clip={clip.id}
        onClick={props.onOpen}
        onKeyDown={(event) => {
          if (event.key !== 'x' || event.ctrlKey || event.metaKey || event.altKey) return;
          event.preventDefault();
          props.onToggle(false);
        }}
      >
        <span class="row-title">{clip.title}</span>
        <span class="row-facts">
          <span>{clip.source.name}</span>
          <span>{clip.published ? formatPublished(clip.published) : t('list.noDate')}</span>
        </span>
        {campaigns.length > 0 && (
          <span class="chips">
            {campaigns.slice(0, MOST_CHIPS).map((name) => (
              <span key={name} class="chip">
                <span>{name}</span>
              </span>
            ))}
            {hidden > 0 && (
              <span class="chip" title={campaigns.slice(MOST_CHIPS).join(', ')}>
                +{hidden}
              </span>
            )}
          </span>
        )}
      </button>
    </li>
  );
}
