import messages from 'virtual:messages';

import { messageGetter } from './messages.ts';

// `?scene=clipped&lang=en`: the browser API is there before anything that asks for messages.
const wanted = new URLSearchParams(location.search);
const language = wanted.get('lang') === 'en' ? 'en' : 'vi';
Object.assign(globalThis, {
  browser: {
    runtime: { id: 'gallery', getPlatformInfo: async () => ({}) },
    i18n: { getMessage: messageGetter(messages[language]) },
  },
});
document.documentElement.lang = language;
document.documentElement.dataset['place'] = wanted.get('place') ?? 'popup';

const { show } = await import('./show.tsx');
await show(wanted.get('scene') ?? 'article');
