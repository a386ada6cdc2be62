import { useId } from 'preact/hooks';

import type { CircleShare } from '../../domain/circle/circle.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import { formatCount, t } from '../components/t.ts';
import { markCampaign } from '../sharing/share-edit.ts';

/** What of the library a circle gets: everything, or the clips of marked campaigns. */
export function ShareFields(props: {
  readonly share: CircleShare;
  readonly campaigns: readonly CampaignCount[];
  readonly onChange: (share: CircleShare) => void;
  /** Also the kept pages. */
  readonly pages: boolean;
  readonly onPages: (pages: boolean) => void;
}) {
  const { share, campaigns, onChange } = props;
  const name = useId();
  const marked = share.kind === 'campaigns' ? share.ids : [];
  const kind = (value: CircleShare['kind'], text: string) => (
    <label class="circle-check">
      <input
        type="radio"
        class="check"
        name={name}
        value={value}
        checked={share.kind === value}
        onChange={() => onChange(value === 'all' ? { kind: 'all' } : { kind: value, ids: marked })}
      />
      <span>{text}</span>
    </label>
  );
  return (
    <fieldset class="circle-share">
      <legend class="field-label">{t('sharing.share')}</legend>
      {kind('campaigns', t('sharing.shareMarked'))}
      {share.kind === 'campaigns' && (
        <div class="circle-campaigns" role="group" aria-label={t('sharing.shareMarked')}>
          {campaigns.length === 0 && <p class="quiet-text">{t('sharing.noCampaigns')}</p>}
          {campaigns.map(({ id, name: called, clips }) => (
            <label key={id} class="circle-check">
              <input
                type="checkbox"
                class="check"
                checked={marked.includes(id)}
                onChange={({ currentTarget }) =>
                  onChange(markCampaign(share, id, currentTarget.checked))
                }
              />
              <span>{called}</span>{' '}
              <span class="quiet-text">{t('campaigns.clips', clips, [formatCount(clips)])}</span>
            </label>
          ))}
        </div>
      )}
      {share.kind === 'campaigns' && campaigns.length > 0 && marked.length === 0 && (
        <p class="quiet-text circle-under">{t('sharing.noneMarked')}</p>
      )}
      {kind('all', t('sharing.shareAll'))}
      {share.kind === 'all' && <p class="quiet-text circle-under">{t('sharing.shareAllText')}</p>}
      <label class="circle-check">
        <input
          type="checkbox"
          class="check"
          data-field="circle-pages"
          checked={props.pages}
          onChange={({ currentTarget }) => props.onPages(currentTarget.checked)}
        />
        <span>{t('circlePage.send')}</span>
      </label>
      <p class="quiet-text circle-under">{t('circlePage.sendText')}</p>
    </fieldset>
  );
}
