import type { StagedClip } from '../../import/stage.ts';
import { formatCount, t } from '../components/t.ts';

/** What a clip that is here gets; '' for nothing. */
export function gainsText({ campaigns, notes, highlights }: StagedClip): string {
  const gains = [
    ...(campaigns.length > 0 ? [t('importPage.getsCampaigns', [campaigns.join(', ')])] : []),
    ...(notes > 0 ? [t('importPage.getsNotes', notes, [formatCount(notes)])] : []),
    ...(highlights > 0
      ? [t('importPage.getsHighlights', highlights, [formatCount(highlights)])]
      : []),
  ];
  return gains.join(' · ');
}
