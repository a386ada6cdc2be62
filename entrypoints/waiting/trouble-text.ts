import type { WaitingTrouble } from '../../domain/waiting-page.ts';
import { t } from '../components/t.ts';

const TROUBLES = {
  'not-article': 'waiting.troubleNotArticle',
  'not-found': 'waiting.troubleNotFound',
  refused: 'waiting.troubleRefused',
  'host-not-allowed': 'managed.waitingNotAllowed',
  'no-answer': 'waiting.troubleNoAnswer',
  'too-large': 'waiting.troubleTooLarge',
  'not-a-page': 'waiting.troubleNotAPage',
  unreadable: 'waiting.troubleUnreadable',
} as const satisfies Record<WaitingTrouble, string>;

/** Why a page was not clipped, in a few words. */
export const troubleText = (trouble: WaitingTrouble): string => t(TROUBLES[trouble]);
