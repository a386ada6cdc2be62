import type { ExportChoices } from '../../domain/export-choices.ts';

type Language = ExportChoices['language'];

/** A count as a page prints it: 1.234 in Vietnamese, 1,234 in English. */
export const countText = (count: number, language: Language): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');

/** How much more or less as a share of what was, one decimal; null where there was nothing. */
export function percentText(now: number, before: number, language: Language): string | null {
  if (before === 0) return null;
  const tenths = Math.round((Math.abs(now - before) / before) * 1000);
  const [whole, decimal] = [Math.floor(tenths / 10), tenths % 10];
  return `${countText(whole, language)}${decimal ? `${language === 'vi' ? ',' : '.'}${decimal}` : ''}`;
}

/** "+3", "−2", "0". */
export const changeText = (now: number, before: number, language: Language): string =>
  now === before
    ? '0'
    : `${now > before ? '+' : '−'}${countText(Math.abs(now - before), language)}`;
