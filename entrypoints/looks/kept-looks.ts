import type { Theme } from '../components/theme.ts';
import type { Settings } from '../../storage/settings.ts';

/** What must be known before the first paint. */
export interface Looks {
  readonly theme: Theme;
  readonly language: Settings['language'];
}

const KEY = 'looks';
const AUTO: Looks = { theme: 'auto', language: 'auto' };

/**
 * The copy of the settings that can be read without waiting, so that no page is painted in the
 * wrong colours first. The settings themselves decide: see `start-page.tsx`.
 */
export function readLooks(area: Pick<Storage, 'getItem'>): Looks {
  try {
    const { theme, language }: Partial<Looks> = JSON.parse(area.getItem(KEY) ?? '{}');
    return {
      theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
      language: language === 'vi' || language === 'en' ? language : 'auto',
    };
  } catch {
    // Broken, or forbidden by the browser: the copy says nothing, and the settings follow.
    return AUTO;
  }
}

export function keepLooks(
  area: Pick<Storage, 'setItem' | 'removeItem'>,
  { theme, language }: Looks,
): void {
  if (theme === 'auto' && language === 'auto') area.removeItem(KEY);
  else area.setItem(KEY, JSON.stringify({ theme, language }));
}
