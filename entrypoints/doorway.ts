import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import '../extraction/injected.ts';
import { sanitizeHtml } from '../extraction/sanitize.ts';

/** Injected before the content script, so that each stays within its size. */
export default defineUnlistedScript(() => {
  globalThis.catBaoDoorway = { sanitize: sanitizeHtml };
});
