import { Icon } from './icon.tsx';
import { t } from './t.ts';

/** A campaign's name; with `onRemove`, a button takes it off. */
export function CampaignChip(props: { readonly name: string; readonly onRemove?: () => void }) {
  const { name, onRemove } = props;
  return (
    <span class="chip" title={name}>
      <span>{name}</span>
      {onRemove && (
        <button
          type="button"
          class="chip-remove"
          aria-label={t('form.removeCampaign', [name])}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      )}
    </span>
  );
}
