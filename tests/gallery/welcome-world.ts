import type { PageState } from '../../messaging/protocol.ts';
import { SAMPLE_HOST, SAMPLE_URL } from '../../messaging/sample-page.ts';
import type { WelcomePort } from '../../entrypoints/welcome/welcome-port.ts';
import { memoryWorld, samplePage, type MemoryWorld } from './memory-port.ts';
import { optionsWorld, type OptionsWorld } from './options-world.ts';
import { sampleArticle, sampleSource } from './sample-clips.ts';

export interface WelcomeWorld {
  readonly port: WelcomePort;
  readonly library: MemoryWorld;
  readonly options: OptionsWorld;
}

/** First steps on a library in memory. @param grants whether the person says yes to the browser */
export function welcomeWorld(
  browser: WelcomePort['browser'] = 'chromium',
  grants = true,
): WelcomeWorld {
  const library = memoryWorld(sample());
  const options = optionsWorld({ grants });
  return {
    library,
    options,
    port: {
      browser,
      version: '0.2.0',
      shortcut: async () => 'Alt+Shift+C',
      openSample: () => library.port.openPage(null),
      popup: library.port,
      preferences: options.port.preferences,
      backup: options.port.backup,
      portals: options.port,
    },
  };
}

/** What a press on the sample gives. */
function sample(): PageState {
  const source = { ...sampleSource(2), host: SAMPLE_HOST, name: SAMPLE_HOST, registered: false };
  return samplePage(
    sampleArticle(0, {
      url: SAMPLE_URL,
      title: 'Bài mẫu: Tổ dân vận xóm Đình vận động bà con mở rộng đường làng',
    }),
    { tabId: -1, url: SAMPLE_URL, urlKey: `${SAMPLE_HOST}/dan-van/mo-rong-duong-lang`, source },
  );
}
