import { speakFrom, spokenMessages } from '../components/language.ts';
import { browserLanguage } from '../components/t.ts';
import { loadMessages, messagesIn } from '../looks/load-messages.ts';
import type { createSettings, Settings } from '../../storage/settings.ts';

export interface Speech {
  /** Resolves once `t` speaks the language that the person chose. */
  ready(): Promise<void>;
  /** They chose another. */
  changed(): Promise<void>;
  /** Calls back once another is spoken. */
  onChange(listener: () => void): void;
}

/**
 * The background's own words: menus and the toolbar button. It is told of a change by a message: a
 * listener for settings would wake it at every keystroke, for drafts are kept in the same place.
 */
export function createSpeech(settings: Pick<ReturnType<typeof createSettings>, 'get'>): Speech {
  const listeners: (() => void)[] = [];
  let language: Settings['language'] = 'auto';
  const speak = async (): Promise<void> => {
    const wanted = (await settings.get()).language;
    if (wanted === language) return;
    language = wanted;
    const messages = await loadMessages(wanted);
    if (language === wanted) speakFrom(messages);
  };
  const first = speak();
  return {
    ready: () => first,
    async changed() {
      await first;
      await speak();
      for (const listener of listeners) listener();
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

/**
 * The part of the messages that the picker speaks. It cannot ask the browser for them: it stands on
 * a page that stays open when the extension is updated, and still has to say so.
 */
export async function pickerMessages() {
  const messages = spokenMessages() ?? (await messagesIn(browserLanguage()));
  return (
    messages &&
    Object.fromEntries(
      Object.entries(messages).filter(([key]) => key === 'lang' || key.startsWith('picker_')),
    )
  );
}
