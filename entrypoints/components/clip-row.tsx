import type { CampaignColour } from '../../domain/campaign-details.ts';
import type { Clip } from '../../domain/clip.ts';
import type { TextPart } from '../../domain/highlight.ts';
import { formatPublished } from '../../domain/vietnam-time.ts';
import { Icon } from './icon.tsx';
import { MarkedText } from './marked-text.tsx';
import { formatCount, t } from './t.ts';

const MOST_CHIPS = 3;

interface ClipRowProps {
  readonly clip: Clip;
  /** The title with what was searched for marked. */
  readonly title: readonly TextPart[];
  /** Where in the text it stands; null where nothing was searched for, or only the title has it. */
  readonly snippet: readonly TextPart[] | null;
  /** How many clips have this text; 0 where it stands alone. */
  readonly reposts: number;
  /** Names of its campaigns. */
  readonly campaigns: readonly string[];
  /** The colour of a campaign by its name; left out, all are plain. */
  readonly colourOf?: (name: string) => CampaignColour | undefined;
  readonly selected: boolean;
  /** @param range whether Shift was held */
  readonly onToggle: (range: boolean) => void;
  readonly onOpen: () => void;
  /** Takes it out of the trash; null where it is not in it. */
  readonly onRestore: (() => void) | null;
}

/** One line of the list: a box to tick, and the clip, which opens. */
export function ClipRow(props: ClipRowProps) {
  const { clip, campaigns, selected, snippet, reposts, onRestore } = props;
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
        <span class="row-title">
          <MarkedText parts={props.title} />
        </span>
        {snippet && (
          <span class="row-snippet">
            <MarkedText parts={snippet} />
          </span>
        )}
        <span class="row-facts">
          <span>{clip.source.name}</span>
          <span>{clip.published ? formatPublished(clip.published) : t('list.noDate')}</span>
          {reposts > 1 && (
            <span class="row-reposts">
              <Icon name="copies" />
              {t('list.reposts', reposts, [formatCount(reposts)])}
            </span>
          )}
        </span>
        {campaigns.length > 0 && (
          <span class="chips">
            {campaigns.slice(0, MOST_CHIPS).map((name) => (
              <span key={name} class="chip" data-colour={props.colourOf?.(name)}>
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
      {onRestore && (
        <button
          type="button"
          class="button row-restore"
          aria-label={t('trashView.restoreOf', [clip.title])}
          onClick={onRestore}
        >
          <Icon name="undo" />
          {t('trashView.restore')}
        </button>
      )}
    </li>
  );
}
