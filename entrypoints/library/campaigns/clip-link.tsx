import type { Clip } from '../../../domain/clip.ts';
import { formatPublished } from '../../../domain/vietnam-time.ts';
import { t } from '../../components/t.ts';

/** A clip's title, which opens it. @param dated its day in front of it */
export function ClipLink(props: {
  readonly clip: Clip;
  readonly onOpen: (clip: Clip) => void;
  readonly dated?: boolean;
}) {
  const { clip, onOpen, dated } = props;
  return (
    <span class="clip-link">
      {dated && (
        <span class="when">
          {clip.published ? formatPublished(clip.published) : t('campaign.noDate')}
        </span>
      )}
      <button type="button" class="link-button" title={clip.title} onClick={() => onOpen(clip)}>
        {clip.title}
      </button>
    </span>
  );
}
