import type { CampaignCount } from '../../domain/collection.ts';
import { hostOf } from '../../domain/url-key.ts';
import type { WaitingEntry } from '../../domain/waiting-page.ts';
import { CampaignChip } from '../components/campaign-chip.tsx';
import { SquareButton } from '../components/square-button.tsx';
import { t } from '../components/t.ts';
import { troubleText } from './trouble-text.ts';

/** One page that waits: its title leads to it, its line says what the list said. */
export function WaitingRow(props: {
  readonly page: WaitingEntry;
  readonly campaigns: ReadonlyMap<string, CampaignCount>;
  readonly onRemove: () => void;
}) {
  const { page, campaigns } = props;
  const { url, title, note, trouble } = page;
  const name = title || url.replace(/^https?:\/\/(www\.)?/, '');
  return (
    <li class="waiting-row" data-key={page.urlKey}>
      <div class="waiting-words">
        <a class="waiting-title" href={url} target="_blank" rel="noreferrer" title={url}>
          {name}
          <span class="hidden-text"> ({t('waiting.opens')})</span>
        </a>
        <div class="waiting-line">
          {trouble && <span class="chip chip-badge">{troubleText(trouble)}</span>}
          <span>{hostOf(url)}</span>
          {page.campaigns.map((id) => {
            const campaign = campaigns.get(id);
            return (
              campaign && <CampaignChip key={id} name={campaign.name} colour={campaign.colour} />
            );
          })}
        </div>
        {note !== '' && (
          <p class="waiting-note" title={note}>
            <span class="hidden-text">{t('waiting.noteOf')} </span>
            {note}
          </p>
        )}
      </div>
      <SquareButton icon="trash" label={t('waiting.remove', [name])} onPress={props.onRemove} />
    </li>
  );
}
