import type { CampaignColour } from '../../domain/campaign-details.ts';
import { Icon } from './icon.tsx';
import { t } from './t.ts';

/** A campaign's name; with `onRemove`, a button takes it off. */
export function CampaignChip(props: {
  readonly name: string;
  readonly colour?: CampaignColour | undefined;
  readonly onRemove?: () => void;
}) {
  const { name, colour, onRemove } = props;
  return (
    <span class="chip" title={name} data-colour={colour}>
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
