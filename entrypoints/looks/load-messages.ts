import { browser } from 'wxt/browser';

import type { Messages } from '../components/language.ts';
import { browserLanguage } from '../components/t.ts';
import type { Looks } from './kept-looks.ts';

/**
 * The messages of a chosen language; null where the browser speaks it anyway, or where they are
 * not there: its own language is better than none.
 */
export async function loadMessages(language: Looks['language']): Promise<Messages | null> {
  if (language === 'auto' || language === browserLanguage()) return null;
  return messagesIn(language);
}

/** All messages of a language; null where they are not there. */
export async function messagesIn(language: string): Promise<Messages | null> {
  try {
    const path = `/_locales/${language}/messages.json`;
    // A file of the extension itself; the list of its files that WXT makes leaves these out.
    const answer = await fetch(browser.runtime.getURL(path as '/'));
    return answer.ok ? ((await answer.json()) as Messages) : null;
  } catch {
    return null;
  }
}
