import type { SourceKind } from '../../domain/source.ts';
import type { Tone } from '../../domain/tone.ts';
import { t } from './t.ts';

const KIND_KEYS = {
  government: 'kind.government',
  party: 'kind.party',
  front: 'kind.front',
  ministry: 'kind.ministry',
  newspaper: 'kind.newspaper',
  broadcaster: 'kind.broadcaster',
  'central-press': 'kind.centralPress',
  unknown: 'kind.unknown',
} as const satisfies Record<SourceKind, string>;

const TONE_KEYS = {
  positive: 'tone.positive',
  neutral: 'tone.neutral',
  negative: 'tone.negative',
  none: 'tone.none',
} as const satisfies Record<Tone | 'none', string>;

export const kindLabel = (kind: SourceKind): string => t(KIND_KEYS[kind]);

export const toneLabel = (tone: Tone | 'none'): string => t(TONE_KEYS[tone]);

/** @param month `YYYY-MM` */
export function monthLabel(month: string): string {
  const [year = '', number = ''] = month.split('-');
  return t('facets.monthOf', [number, year]);
}
