import type { CircleShare } from '../../domain/circle/circle.ts';
import type { CircleState } from '../../domain/circle/sharing.ts';
import { formatCount, t } from '../components/t.ts';
import { formatInstant } from '../popup/format-instant.ts';
import './circle-failures.ts';

/** How a circle stands, in words. */
export interface CircleWords {
  readonly text: string;
  /** What comes of it, or what to do; '' where nothing is to be said. */
  readonly todo: string;
  /** `warn`: it wants the person. */
  readonly tone: 'good' | 'quiet' | 'warn';
}

const PHASES = {
  pull: ['circleState.pull', 'circleState.pullOf'],
  push: ['circleState.push', 'circleState.pushOf'],
  repair: ['circleState.repair', 'circleState.repairOf'],
} as const;

/** @param state null: nobody knows yet */
export function circleWords(state: CircleState | null): CircleWords {
  if (!state) return { text: t('circleState.unknown'), todo: '', tone: 'quiet' };
  const waiting = waitingText(state.waiting);
  switch (state.kind) {
    case 'in-step':
      return { text: inStep(state), todo: '', tone: 'good' };
    case 'running':
      return { text: running(state), todo: '', tone: 'quiet' };
    case 'waiting':
      return { text: waiting || t('circleState.notAsked'), todo: '', tone: 'quiet' };
    case 'paused':
      return { text: t('circleState.paused'), todo: waiting, tone: 'quiet' };
    case 'offline':
      return { text: t('circleState.offline'), todo: waiting, tone: 'quiet' };
    case 'busy':
      return { text: t('circleState.busy'), todo: waiting, tone: 'quiet' };
    case 'refused':
      return { text: t('circleState.refused'), todo: t('circleState.refusedDo'), tone: 'warn' };
    case 'gone':
      return { text: t('circleState.gone'), todo: t('circleState.goneDo'), tone: 'warn' };
    case 'broken':
      return { text: t('circleState.broken'), todo: t('circleState.brokenDo'), tone: 'warn' };
    case 'no-account':
      return { text: t('circleState.noAccount'), todo: t('circleState.noAccountDo'), tone: 'warn' };
    case 'no-permission':
      return {
        text: t('circleState.noPermission'),
        todo: t('circleState.noPermissionDo'),
        tone: 'warn',
      };
  }
}

/** Whether the account or the permission has to be given (again). */
export const wantsAccount = (state: CircleState | null): boolean =>
  state?.kind === 'refused' || state?.kind === 'no-account' || state?.kind === 'no-permission';

/** What of the library a circle gets, in words. */
export const shareText = (share: CircleShare): string =>
  share.kind === 'all'
    ? t('sharing.sharesAll')
    : share.ids.length === 0
      ? t('sharing.sharesNothing')
      : t('sharing.sharesSome', share.ids.length, [formatCount(share.ids.length)]);

/** The machine that holds the circle, as a person reads it. */
export const hostOf = (url: string): string => new URL(url).host;

const inStep = ({ at }: CircleState): string =>
  at === null ? t('circleState.inStep') : t('circleState.inStepAt', [formatInstant(at)]);

function running({ phase, done, total }: CircleState): string {
  if (phase === null) return t('circleState.running');
  const [some, of] = PHASES[phase];
  return total === null
    ? t(some, [formatCount(done)])
    : t(of, [formatCount(done), formatCount(total)]);
}

const waitingText = (waiting: number): string =>
  waiting === 0 ? '' : t('circleState.waiting', waiting, [formatCount(waiting)]);
