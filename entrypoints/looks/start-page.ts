import { h, render, type ComponentChild } from 'preact';
import { browser } from 'wxt/browser';

import { speakFrom } from '../components/language.ts';
import { later } from '../components/later.tsx';
import { browserLanguage, t } from '../components/t.ts';
import { showTheme } from '../components/theme.ts';
import { standsApart } from '../doors/ordinary-window.ts';
import { guardPage, type Below, type Guard } from '../lock/guard.ts';
import { createSettings } from '../../storage/settings.ts';
import { keepLooks, readLooks, type Looks } from './kept-looks.ts';
import { loadMessages } from './load-messages.ts';

/**
 * Draws a page into `#app` in the language and theme that the person chose, and goes on following
 * them. Who chose no language waits for nothing.
 *
 * @param view drawn anew where the language changes: what is typed and opened stays. Not drawn while
 *   the library is locked
 * @param below what is shown under the gate then
 */
export function startPage(
  view: () => ComponentChild,
  title: () => string,
  below: Below | null = null,
): void {
  const root = document.documentElement;
  const app = document.querySelector('#app');
  let looks = readLooks(localStorage);
  let guard: Guard | null = null;
  const draw = (): void => {
    root.lang = t('lang');
    document.title = title();
    // Begun once the language is there: the gate speaks it too.
    guard ??= guardPage(app, draw, below);
    guard.redraw();
    if (app && guard.mayDraw()) render(hasLibrary(root) ? view() : h(Apart, {}), app);
  };
  const speak = async (): Promise<void> => {
    const { language } = looks;
    const messages = await loadMessages(language);
    if (language !== looks.language) return;
    speakFrom(messages);
    draw();
  };
  const follow = (now: Looks): void => {
    const before = looks;
    if (before.theme === now.theme && before.language === now.language) return;
    looks = { theme: now.theme, language: now.language };
    keepLooks(localStorage, looks);
    showTheme(root, looks.theme);
    if (before.language !== looks.language) void speak();
  };

  // `looks.js` did it before the first paint; a page without it is mended here.
  showTheme(root, looks.theme);
  if (looks.language === 'auto' || looks.language === browserLanguage()) draw();
  else void speak();

  const settings = createSettings(browser.storage.local);
  settings.watch(follow);
  void settings.get().then(follow);
}

/** Popup and side panel ask the background; every other page reads the database itself. */
const hasLibrary = ({ dataset }: HTMLElement): boolean => 'place' in dataset || !standsApart();

const Apart = later(() => import('./private-window.tsx').then((room) => room.PrivateWindow));
