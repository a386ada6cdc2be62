import { i18n } from '#i18n';

/** A message in the browser's language; its key is checked against `locales/vi.yml`. */
export const t = i18n.t;

/** A number as the reader's language groups it (1.234 in Vietnamese, 1,234 in English). */
export const formatCount = (count: number): string => count.toLocaleString(t('lang'));
