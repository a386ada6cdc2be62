// The pages on made-up data, to be looked at while they are designed: `npx vite tests/gallery`.
import { resolve } from 'node:path';

import { preact } from '@preact/preset-vite';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../..');

export default defineConfig({
  root: import.meta.dirname,
  server: { fs: { allow: [root] } },
  plugins: [
    preact(),
    {
      name: 'messages',
      resolveId: (id) => (id === 'virtual:messages' ? `\0${id}` : null),
      async load(id) {
        if (id !== '\0virtual:messages') return null;
        const read = async (language: string): Promise<object> =>
          generateChromeMessages(await parseMessagesFile(resolve(root, `locales/${language}.yml`)));
        return `export default ${JSON.stringify({ vi: await read('vi'), en: await read('en') })}`;
      },
    },
  ],
  resolve: { alias: { '#i18n': resolve(root, '.wxt/i18n/index.ts') } },
});
