import type { Campaign } from '../../domain/campaign.ts';
import type { ImportChoices } from '../../import/settle.ts';
import { CampaignInput } from '../components/campaign-input.tsx';
import { formatCount, t } from '../components/t.ts';

/** Beyond that, a list of ticks is no choice: all or none. */
const SHOWN = 60;

/** New campaigns, each of which may be left out; and those that everything shall get. */
export function StageCampaigns(props: {
  readonly fresh: readonly Campaign[];
  /** Names of the library's campaigns. */
  readonly names: readonly string[];
  readonly choices: ImportChoices;
  /** What stands in the field and is no campaign yet. */
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly onChoose: (choices: ImportChoices) => void;
}) {
  const { fresh, choices, onChoose } = props;
  const { leftOut } = choices;
  const leave = (ids: ReadonlySet<string>): void => onChoose({ ...choices, leftOut: ids });
  const toggle = (id: string): void => {
    const next = new Set(leftOut);
    if (!next.delete(id)) next.add(id);
    leave(next);
  };
  const none = leftOut.size === fresh.length;
  return (
    <div class="step stage-campaigns">
      {fresh.length > 0 && (
        <fieldset class="step">
          <legend class="field-label">
            {t('importPage.newCampaigns', fresh.length, [formatCount(fresh.length)])}
          </legend>
          <div class="ticks">
            {fresh.slice(0, SHOWN).map(({ id, name }) => (
              <label key={id} class="tick">
                <input
                  type="checkbox"
                  class="check"
                  checked={!leftOut.has(id)}
                  onChange={() => toggle(id)}
                />
                <span>{name}</span>
              </label>
            ))}
          </div>
          {fresh.length > SHOWN && (
            <span class="quiet-text">
              {t('importPage.andMore', fresh.length - SHOWN, [formatCount(fresh.length - SHOWN)])}
            </span>
          )}
          {fresh.length > 1 && (
            <span>
              <button
                type="button"
                class="link-button"
                onClick={() => leave(none ? new Set() : new Set(fresh.map(({ id }) => id)))}
              >
                {t(none ? 'importPage.tickAll' : 'importPage.tickNone')}
              </button>
            </span>
          )}
        </fieldset>
      )}
      <CampaignInput
        label={t('importPage.into')}
        chosen={choices.into}
        names={props.names}
        typed={props.typed}
        onType={props.onType}
        onChange={(into) => onChoose({ ...choices, into })}
      />
    </div>
  );
}
