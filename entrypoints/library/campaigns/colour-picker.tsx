import { CAMPAIGN_COLOUR_ORDER, type CampaignColour } from '../../../domain/campaign-details.ts';
import { Icon } from '../../components/icon.tsx';
import { t } from '../../components/t.ts';
import { colourLabel } from './colour-label.ts';

/** The colours as radio buttons: arrow keys go from one to the next. */
export function ColourPicker(props: {
  readonly value: CampaignColour | null;
  readonly onChange: (colour: CampaignColour | null) => void;
}) {
  const { value, onChange } = props;
  return (
    <fieldset class="field">
      <legend class="field-label">{t('campaign.colour')}</legend>
      <div class="swatches">
        {[null, ...CAMPAIGN_COLOUR_ORDER].map((colour) => (
          <label
            key={colour ?? 'none'}
            class="swatch"
            data-colour={colour ?? undefined}
            title={colourLabel(colour)}
          >
            <input
              type="radio"
              class="hidden-text"
              name="campaign-colour"
              checked={value === colour}
              aria-label={colourLabel(colour)}
              onChange={() => onChange(colour)}
            />
            <span class="swatch-face">
              {value === colour ? <Icon name="check" /> : colour === null && <Icon name="close" />}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
