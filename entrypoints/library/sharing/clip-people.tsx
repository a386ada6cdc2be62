import type { Clip } from '../../../domain/clip.ts';
import type { CampaignCount } from '../../../domain/collection.ts';
import type { Stamp } from '../../../domain/stamp.ts';
import { t } from '../../components/t.ts';
import { byOf, doneBy, FIELD_NAMES, standing, type People } from '../../sharing/clip-words.ts';

/** Who clipped it, who tagged it, whose the notes and corrections are. */
export function ClipPeople(props: {
  readonly clip: Clip;
  readonly campaigns: readonly CampaignCount[];
  readonly people: People;
}) {
  const { clip, campaigns, people } = props;
  const { device, capturedAt, corrections } = clip;
  const tagged = standing(clip, 'campaign').flatMap(({ stamp, value }) => {
    const name = campaigns.find(({ id }) => id === value)?.name;
    return name === undefined ? [] : [{ name, stamp }];
  });
  const corrected = (['title', 'published', 'authors', 'tone'] as const).flatMap((field) => {
    const held = corrections[field];
    return held ? [{ name: t(FIELD_NAMES[field]), stamp: held.stamp }] : [];
  });
  const noted = standing(clip, 'note').map(({ stamp }) => ({ name: t('circleClip.note'), stamp }));
  const by = ({ name, stamp }: { readonly name: string; readonly stamp: Stamp }) => (
    <div key={`${name} ${stamp}`}>
      <dt>{name}</dt>
      <dd>{byOf(people, stamp)}</dd>
    </div>
  );
  return (
    <dl class="clip-people">
      <div>
        <dt>{t('circleClip.clipped')}</dt>
        <dd>{doneBy(people, device, capturedAt)}</dd>
      </div>
      {[...tagged, ...noted, ...corrected].map(by)}
    </dl>
  );
}
