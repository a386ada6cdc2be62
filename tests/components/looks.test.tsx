// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/preact';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { speakFrom } from '../../entrypoints/components/language.ts';
import { t } from '../../entrypoints/components/t.ts';
import { keepLooks, readLooks } from '../../entrypoints/looks/kept-looks.ts';
import { startPage } from '../../entrypoints/looks/start-page.ts';
import { createSettings } from '../../storage/settings.ts';
import { messagesOf, speak } from './speak.ts';

const root = document.documentElement;
const settings = createSettings(fakeBrowser.storage.local);
const asked: string[] = [];

/** The extension's own files, as the browser serves them. */
async function fetchOwn(address: string | URL | Request): Promise<Response> {
  const url = address instanceof Request ? address.url : String(address);
  asked.push(url);
  const language = /_locales\/(vi|en)\//.exec(url)?.[1];
  if (language !== 'vi' && language !== 'en') return new Response('', { status: 404 });
  return Response.json(await messagesOf(language));
}

const start = (): void =>
  startPage(
    () => <input aria-label={t('options.title')} />,
    () => t('options.title'),
  );

beforeEach(async () => {
  fakeBrowser.reset();
  await speak('vi');
  asked.length = 0;
  globalThis.fetch = fetchOwn;
  fakeBrowser.runtime.getURL = (path: string) => `ext:/${path}`;
  document.body.replaceChildren(Object.assign(document.createElement('div'), { id: 'app' }));
});
afterEach(() => {
  const app = document.querySelector('#app');
  if (app) render(null, app);
  cleanup();
  speakFrom(null);
  localStorage.clear();
  delete root.dataset['theme'];
});

describe('a page', () => {
  it('is drawn at once, in the browser’s language, where nothing was chosen', async () => {
    start();
    await screen.findByLabelText('Cài đặt Cắt Báo');
    expect([root.lang, document.title]).toEqual(['vi', 'Cài đặt Cắt Báo']);
    expect(asked).toEqual([]);
    expect('theme' in root.dataset).toBe(false);
  });

  it('is drawn in the language and theme that were chosen, and never in others first', async () => {
    keepLooks(localStorage, { theme: 'dark', language: 'en' });
    await settings.set({ theme: 'dark', language: 'en' });
    start();
    expect(document.querySelector('input')).toBeNull();
    expect(root.dataset['theme']).toBe('dark');
    await screen.findByLabelText('Cắt Báo settings');
    expect(root.lang).toBe('en');
  });

  it('follows a choice that any page makes, and keeps what is typed', async () => {
    start();
    const field = await screen.findByLabelText<HTMLInputElement>('Cài đặt Cắt Báo');
    field.value = 'đang gõ';
    await settings.set({ language: 'en', theme: 'light' });
    expect(await screen.findByLabelText('Cắt Báo settings')).toBe(field);
    expect(field.value).toBe('đang gõ');
    expect([root.lang, root.dataset['theme']]).toEqual(['en', 'light']);
    await settings.set({ language: 'auto', theme: 'auto' });
    await screen.findByLabelText('Cài đặt Cắt Báo');
    expect('theme' in root.dataset).toBe(false);
  });

  it('takes the settings for the truth where its own copy says something else', async () => {
    keepLooks(localStorage, { theme: 'dark', language: 'auto' });
    start();
    await waitFor(() => expect('theme' in root.dataset).toBe(false));
    expect(readLooks(localStorage)).toEqual({ theme: 'auto', language: 'auto' });
  });

  it('speaks the browser’s language where the chosen one cannot be had', async () => {
    globalThis.fetch = () => Promise.reject(new TypeError('not there'));
    keepLooks(localStorage, { theme: 'auto', language: 'en' });
    start();
    await screen.findByLabelText('Cài đặt Cắt Báo');
  });
});

describe('the copy that needs no waiting', () => {
  it.each(['', 'null', '7', '{', '{"theme":"red","language":7}'])(
    'that is broken (%j) says nothing',
    (text) => {
      localStorage.setItem('looks', text);
      expect(readLooks(localStorage)).toEqual({ theme: 'auto', language: 'auto' });
    },
  );
});
