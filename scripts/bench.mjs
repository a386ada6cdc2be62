// npm run bench: the benchmarks, in a real browser. Options: --profile, --only NAME.
import { requireBrowser } from './browser.mjs';
import { giveUp, installPackages, runScript, say } from './set-up.mjs';

try {
  installPackages();
  const browser = requireBrowser(say);
  process.exitCode = runScript('scripts/bench-all.ts', process.argv.slice(2), {
    CAT_BAO_BROWSER: browser,
  });
} catch (error) {
  giveUp(error);
}
