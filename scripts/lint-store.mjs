// npm run lint:store: Mozilla's linter over the Firefox build. Build it first.
import { giveUp, installPackages, runScript } from './set-up.mjs';

try {
  installPackages();
  process.exitCode = runScript('scripts/release/lint-build.ts', process.argv.slice(2));
} catch (error) {
  giveUp(error);
}
