import { defineContentScript } from 'wxt/utils/define-content-script';

import { extractArticle } from '../extraction/extract.ts';
import { glance } from '../extraction/glance.ts';
import { injectedDeps, takeChoices } from '../extraction/injected.ts';
import { sendMessage } from '../messaging/protocol.ts';

/**
 * Runs in a page's isolated world, in two ways: injected after `doorway.js` and
 * `reader.js` by a press, it returns
 * the extraction as the injection's result; registered by portal mode, it only says what the page
 * seems to be. `matches` is empty because portal mode registers it at run time.
 */
export default defineContentScript({
  registration: 'runtime',
  matches: [],
  main() {
    const deps = injectedDeps();
    if (!deps) {
      void sendMessage('pageSeen', glance(document, location.href));
      return undefined;
    }
    try {
      return extractArticle(document, location.href, deps, takeChoices());
    } catch (error) {
      // The background makes a failure of it: an injected script's exceptions get lost on the way.
      return {
        failure: error instanceof Error ? `${error.name}: ${error.message}` : String(error),
      };
    }
  },
});
