import type { Circle } from '../../domain/circle/circle.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { t } from '../components/t.ts';
import { useSettling } from '../popup/use-settling.ts';
import { markCampaign } from '../sharing/share-edit.ts';
import type { SharingPanelPort } from './sharing-panel-port.ts';

/**
 * Campaigns of ours that bear the name of one of the circle's and are not shared: a name alone must not
 * send clips away, so it is asked, once.
 */
export function Namesakes(props: {
  readonly port: SharingPanelPort;
  readonly circle: Circle;
  readonly campaigns: readonly CampaignCount[];
  readonly onSettled: () => void;
}) {
  const { port, circle, campaigns, onSettled } = props;
  const { busy, failure, settle } = useSettling();
  const { share } = circle;
  if (share.kind === 'all') return null;
  const named = campaigns.filter(({ id }) => circle.namesakes.includes(id));
  if (named.length === 0) return null;
  return (
    <div class="found" data-part="namesakes">
      <strong>{t('sharing.namesakes')}</strong>
      <p class="quiet-text">{t('sharing.namesakesText')}</p>
      <ul>
        {named.map(({ id, name }) => (
          <li key={id} class="circle-line">
            <span>{name}</span>
            <span class="row-control">
              <button
                type="button"
                class="button button-bare"
                aria-label={t('sharing.apartOf', [name])}
                disabled={busy}
                onClick={() => void settle(port.keepApart(circle.id, id), onSettled)}
              >
                {t('sharing.apart')}
              </button>
              <button
                type="button"
                class="button"
                aria-label={t('sharing.shareOf', [name])}
                disabled={busy}
                onClick={() =>
                  void settle(
                    port.change(circle.id, { share: markCampaign(share, id, true) }),
                    onSettled,
                  )
                }
              >
                {t('sharing.shareIt')}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}
