import { useEffect, useState } from 'preact/hooks';

import type { Circle } from '../../../domain/circle/circle.ts';
import type { SharingPort } from '../../../domain/circle/sharing.ts';
import type { CampaignCount } from '../../../domain/collection.ts';
import { fail, type Result } from '../../../domain/failure.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { t } from '../../components/t.ts';
import { useSettling } from '../../popup/use-settling.ts';
import { markCampaign } from '../../sharing/share-edit.ts';
import type { SharingDoor } from '../../sharing/sharing-door.ts';

interface Known {
  readonly port: SharingPort;
  readonly circles: readonly Circle[];
}

/** In which circles a campaign is shared, marked here as well as in the settings; nothing without circles. */
export function CampaignCircles(props: {
  readonly door: SharingDoor;
  readonly campaign: CampaignCount;
}) {
  const { door, campaign } = props;
  const [known, setKnown] = useState<Known | null>(null);
  const { busy, failure, settle } = useSettling();
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      try {
        const { port } = await door();
        const circles = await port.circles();
        if (wanted) setKnown({ port, circles });
      } catch {
        // The campaign is edited without it.
      }
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [door]);
  if (!known || known.circles.length === 0) return null;
  const { port, circles } = known;
  const marked = async (id: string, on: boolean): Promise<Result<Circle>> => {
    // As it is now: campaigns that came in meanwhile stay marked.
    const circle = (await port.circles()).find((each) => each.id === id);
    if (!circle) return fail({ kind: 'circle-not-found' });
    return port.change(id, { share: markCampaign(circle.share, campaign.id, on) });
  };
  const mark = (id: string, on: boolean): void => {
    void settle(marked(id, on), (changed) =>
      setKnown({
        port,
        circles: circles.map((each) => (each.id === changed.id ? changed : each)),
      }),
    );
  };
  return (
    <fieldset class="campaign-circles" disabled={busy}>
      <legend class="field-label">{t('sharing.campaignIn')}</legend>
      {circles.map((circle) => {
        const { share } = circle;
        const all = share.kind === 'all';
        return (
          <label key={circle.id} class="campaign-circle">
            <input
              type="checkbox"
              class="check"
              checked={all || share.ids.includes(campaign.id)}
              disabled={all}
              onChange={({ currentTarget }) => mark(circle.id, currentTarget.checked)}
            />
            <span>
              {circle.name}
              {all && <span class="quiet-text"> {t('sharing.campaignAll')}</span>}
            </span>
          </label>
        );
      })}
      <p class="quiet-text">{t('sharing.campaignText')}</p>
      {failure && <FailureNote failure={failure} />}
    </fieldset>
  );
}
