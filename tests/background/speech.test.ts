// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { createSpeech, pickerMessages } from '../../entrypoints/background/speech.ts';
import { speakFrom } from '../../entrypoints/components/language.ts';
import { t } from '../../entrypoints/components/t.ts';
import { createSettings } from '../../storage/settings.ts';
import { messagesOf, speak } from '../components/speak.ts';

const settings = createSettings(fakeBrowser.storage.local);

beforeEach(async () => {
  fakeBrowser.reset();
  await speak('vi');
  fakeBrowser.runtime.getURL = (path: string) => `ext:/${path}`;
  globalThis.fetch = async (address) => {
    const url = address instanceof Request ? address.url : String(address);
    return Response.json(await messagesOf(url.includes('/en/') ? 'en' : 'vi'));
  };
});
afterEach(() => speakFrom(null));

describe('the background', () => {
  it('speaks the language that was chosen once it is ready', async () => {
    await settings.set({ language: 'en' });
    await createSpeech(settings).ready();
    expect(t('menu.clipPage')).toBe('Clip this page');
  });

  it('follows when it is told of another, and says when it does', async () => {
    const speech = createSpeech(settings);
    const heard: string[] = [];
    speech.onChange(() => heard.push(t('menu.clipPage')));
    await speech.ready();
    await settings.set({ language: 'en' });
    await speech.changed();
    await settings.set({ language: 'auto' });
    await speech.changed();
    expect(heard).toEqual(['Clip this page', 'Cắt trang này']);
  });

  it('gives the picker its own words and no others, for it may outlive the extension', async () => {
    for (const [language, save] of [
      ['auto', 'Lưu cách đọc này'],
      ['en', 'Save this way of reading'],
    ] as const) {
      await settings.set({ language });
      await createSpeech(settings).ready();
      const words = (await pickerMessages()) ?? {};
      expect(JSON.stringify(words['picker_save'])).toContain(save);
      const keys = Object.keys(words);
      expect(keys.every((key) => key === 'lang' || key.startsWith('picker_'))).toBe(true);
    }
  });

  it('listens to no change of the storage: every keystroke is one', () => {
    const before = fakeBrowser.storage.onChanged.hasListeners();
    createSpeech(settings);
    expect(fakeBrowser.storage.onChanged.hasListeners()).toBe(before);
  });
});
