// npm start: sets up what is missing, builds, and runs the main job.
import { requireBrowser } from './browser.mjs';
import { buildIfStale, giveUp, installPackages, runScript, say } from './set-up.mjs';

try {
  installPackages();
  const browser = requireBrowser(say);
  buildIfStale();
  process.exitCode = runScript('scripts/main-job.ts', process.argv.slice(2), {
    CAT_BAO_BROWSER: browser,
  });
} catch (error) {
  giveUp(error);
}
