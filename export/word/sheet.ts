import type { PageRule } from '../../domain/office.ts';

/** Twentieths of a point, the unit of Word. */
export const mm = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** Half points, the other one. */
export const pt = (points: number): number => points * 2;

/** A sheet of paper as a rule wants it. */
export interface Sheet {
  readonly rule: PageRule;
  readonly landscape: boolean;
  /** Millimetres. */
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number>>;
  /** Between the margins, twentieths of a point. */
  readonly width: number;
  /** Points. */
  readonly pageNumber: number;
}

/** Of Nghị định 30/2020/NĐ-CP and of Hướng dẫn 36-HD/VPTW, A4. */
const MARGINS: Readonly<Record<PageRule, Sheet['margins']>> = {
  state: { top: 20, bottom: 20, left: 30, right: 15 },
  party: { top: 20, bottom: 20, left: 30, right: 20 },
};

export const A4 = { short: mm(210), long: mm(297) } as const;

export function sheetOf(rule: PageRule, landscape: boolean): Sheet {
  const margins = MARGINS[rule];
  const width = (landscape ? A4.long : A4.short) - mm(margins.left) - mm(margins.right);
  return { rule, landscape, margins, width, pageNumber: rule === 'party' ? 14 : 13 };
}
