import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';

import { showTheme } from './components/theme.ts';
import { readLooks } from './looks/kept-looks.ts';

/** Stands in the head of every page: the chosen theme is on before anything is painted. */
export default defineUnlistedScript(() => {
  showTheme(document.documentElement, readLooks(localStorage).theme);
});
