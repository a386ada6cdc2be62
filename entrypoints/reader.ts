import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { voteWithReadability } from '../extraction/vote.ts';

/** Injected between the doorway and the content script, so that each stays within its size. */
export default defineUnlistedScript(() => {
  globalThis.catBaoReader = { vote: voteWithReadability };
});
