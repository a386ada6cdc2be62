import { resolve } from 'node:path';

import { configure } from '@testing-library/preact';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { messageGetter } from '../gallery/messages.ts';

const LOCALES = resolve(import.meta.dirname, '../../locales');

/** Every message of a locale as the browser gets it. */
export const messagesOf = async (language: 'vi' | 'en') =>
  generateChromeMessages(await parseMessagesFile(resolve(LOCALES, `${language}.yml`)));

/** Gives the fake browser the messages that a real one would have: it has none of its own. */
export async function speak(language: 'vi' | 'en'): Promise<void> {
  // A busy machine draws sixty rows in more than the second that is waited otherwise.
  configure({ asyncUtilTimeout: 10_000 });
  Object.assign(fakeBrowser.i18n, { getMessage: messageGetter(await messagesOf(language)) });
}
