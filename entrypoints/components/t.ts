import { i18n } from '#i18n';

/** A message in the browser's language; its key is checked against `locales/vi.yml`. */
export const t = i18n.t;

/** A number as the reader's language groups it (1.234 in Vietnamese, 1,234 in English). */
export const formatCount = (count: number): string => count.toLocaleString(t('lang'));

const MB = 1024 * 1024;
const GB = 1024 * MB;

/** Bytes as disks are talked of: whole megabytes, gigabytes with one digit behind the point. */
export function formatBytes(bytes: number): string {
  const [size, unit, digits] = bytes < GB ? [bytes / MB, 'MB', 0] : [bytes / GB, 'GB', 1];
  const shown = Math.max(0, size).toLocaleString(t('lang'), { maximumFractionDigits: digits });
  return `${shown} ${unit}`;
}
