import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import '../extraction/injected.ts';
import { findChosen } from '../extraction/chosen.ts';
import { inUnicode } from '../extraction/in-unicode.ts';

/** Injected before the content script only where a person chose something for the page. */
export default defineUnlistedScript(() => {
  globalThis.catBaoChooser = { find: findChosen, inUnicode };
});
