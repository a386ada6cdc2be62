import { formatCount, t } from './t.ts';

/** How far an export has come, and the button that stops it. */
export function ExportProgress(props: {
  readonly done: number;
  /** null until it is known. */
  readonly total: number | null;
  readonly onCancel: () => void;
}) {
  const { done, total } = props;
  const text =
    total === null
      ? t('export.preparing')
      : t('export.progress', [formatCount(done), formatCount(total)]);
  return (
    <div class="progress">
      <span class="progress-text">{text}</span>
      <progress
        aria-label={text}
        max={total ?? undefined}
        value={total === null ? undefined : done}
      />
      <button type="button" class="button" onClick={props.onCancel}>
        {t('export.cancel')}
      </button>
    </div>
  );
}
