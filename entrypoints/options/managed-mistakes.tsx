import { MISTAKES_MAX, type Mistake, type MistakeReason } from '../../domain/managed/mistakes.ts';
import { formatCount, t } from '../components/t.ts';
import { NoteWarn } from './notes.tsx';

const REASONS = {
  'not-an-object': 'managed.notAnObject',
  'not-a-list': 'managed.notAList',
  'not-a-text': 'managed.notAText',
  'not-a-switch': 'managed.notASwitch',
  'not-a-choice': 'managed.notAChoice',
  empty: 'managed.empty',
  'too-long': 'managed.tooLong',
  'too-many': 'managed.tooMany',
  'not-a-day': 'managed.notADay',
  'days-reversed': 'managed.daysReversed',
  'not-a-host': 'managed.notAHost',
  'not-an-id': 'managed.notAnId',
  doubled: 'managed.doubled',
  'unknown-campaign': 'managed.unknownCampaign',
  'unknown-key': 'managed.unknownKey',
} as const satisfies Record<MistakeReason, string>;

/** What the administrator has to mend, by its place in the policy. */
export function ManagedMistakes({ mistakes }: { readonly mistakes: readonly Mistake[] }) {
  const count = mistakes.length;
  return (
    <NoteWarn
      heading={
        count < MISTAKES_MAX
          ? t('managed.mistakes', count, [formatCount(count)])
          : t('managed.mistakesMany', [formatCount(count)])
      }
    >
      <span>{t('managed.mistakesDo')}</span>
      <ul class="managed-mistakes">
        {mistakes.map(({ at, reason }) => (
          <li key={`${at} ${reason}`}>
            <code>{at || t('managed.wholePolicy')}</code>: {t(REASONS[reason])}
          </li>
        ))}
      </ul>
    </NoteWarn>
  );
}
