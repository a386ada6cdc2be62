// npm run store:pictures: the pictures of docs/store/, from the production build in a real browser.
import { requireBrowser } from './browser.mjs';
import { buildIfStale, giveUp, installPackages, runScript, say } from './set-up.mjs';

try {
  installPackages();
  const browser = requireBrowser(say);
  buildIfStale();
  process.exitCode = runScript('scripts/store/pictures.ts', process.argv.slice(2), {
    CAT_BAO_BROWSER: browser,
  });
} catch (error) {
  giveUp(error);
}
