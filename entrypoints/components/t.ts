import { messageFrom, spokenMessages } from './language.ts';
import { i18n } from '#i18n';

/**
 * A message in the browser's language, or in the one that the person chose; its key is checked
 * against `locales/vi.yml`.
 */
export const t = ((key: Parameters<typeof i18n.t>[0], ...args: []) => {
  const messages = spokenMessages();
  return (messages && messageFrom(messages, key, args)) ?? i18n.t(key, ...args);
}) as typeof i18n.t;

/** The language that the browser itself gives us. */
export const browserLanguage = (): string => i18n.t('lang');

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
