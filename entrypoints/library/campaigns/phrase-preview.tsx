import { formatPublished } from '../../../domain/vietnam-time.ts';
import { MarkedText } from '../../components/marked-text.tsx';
import { formatCount, t } from '../../components/t.ts';
import type { Preview } from './use-phrase-matches.ts';

/** How far the tagging of what was found is; null where none is under way. */
export interface TaggingState {
  readonly done: number;
  readonly total: number;
}

/** The clips that the phrases would suggest the campaign for, and the way to tag them all. */
export function PhrasePreview(props: {
  readonly preview: Preview;
  readonly tagging: TaggingState | null;
  /** The person changed something: tagging saves it first. */
  readonly dirty: boolean;
  readonly disabled: boolean;
  readonly onTag: (ids: readonly string[]) => void;
  readonly onStop: () => void;
}) {
  const { preview, tagging } = props;
  return (
    <section class="preview" aria-labelledby="campaign-preview">
      <h3 id="campaign-preview">{t('campaign.preview')}</h3>
      <p class="quiet-text" role="status">
        {sayingOf(preview)}
      </p>
      {tagging ? (
        <Progress tagging={tagging} onStop={props.onStop} />
      ) : (
        <TagAll {...props} preview={preview} />
      )}
      {preview.kind === 'found' && preview.matches.samples.length > 0 && (
        <ul class="preview-list" aria-label={t('campaign.previewSamples')}>
          {preview.matches.samples.map(({ clip, parts }) => (
            <li key={clip.id}>
              <strong>{clip.title}</strong>
              <span class="preview-snippet">
                <MarkedText parts={parts} />
              </span>
              <span class="quiet-text">
                {clip.source.name}
                {clip.published && ` · ${formatPublished(clip.published)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function sayingOf(preview: Preview): string {
  switch (preview.kind) {
    case 'nothing':
      return t('campaign.previewNothing');
    case 'looking':
      return t('campaign.previewLooking');
    case 'failed':
      return t('campaign.previewFailed');
    case 'found': {
      const { clips, untagged } = preview.matches;
      if (preview.left > 0) {
        return t('campaign.previewSoFar', clips, [formatCount(clips), formatCount(preview.left)]);
      }
      if (clips === 0) return t('campaign.previewNone');
      const tagged = clips - untagged.length;
      const found = t('campaign.previewFound', clips, [formatCount(clips)]);
      if (tagged === 0) return found;
      return `${found} · ${t('campaign.previewTagged', tagged, [formatCount(tagged)])}`;
    }
  }
}

function TagAll(props: Parameters<typeof PhrasePreview>[0]) {
  const { preview, dirty, disabled, onTag } = props;
  if (preview.kind !== 'found' || preview.left > 0 || preview.matches.clips === 0) return null;
  const { untagged } = preview.matches;
  if (untagged.length === 0) return <p class="quiet-text">{t('campaign.previewAllTagged')}</p>;
  const words = [formatCount(untagged.length)] as [string];
  return (
    <button
      type="button"
      class="button"
      data-action="tag-all"
      disabled={disabled}
      onClick={() => onTag(untagged)}
    >
      {dirty
        ? t('campaign.saveAndTag', untagged.length, words)
        : t('campaign.tagAll', untagged.length, words)}
    </button>
  );
}

function Progress(props: { readonly tagging: TaggingState; readonly onStop: () => void }) {
  const { done, total } = props.tagging;
  const text =
    done === 0
      ? t('campaign.tagging')
      : t('campaign.taggingAt', [formatCount(done), formatCount(total)]);
  return (
    <div class="preview-progress">
      <progress value={done} max={Math.max(total, 1)} aria-label={t('campaign.tagging')} />
      <span class="quiet-text">{text}</span>
      <button type="button" class="button button-bare" onClick={props.onStop}>
        {t('campaign.tagStop')}
      </button>
    </div>
  );
}
