// npm run release: checks, builds, and puts what is published into out/release/.
// Options: --allow-dirty (uncommitted changes are no reason to stop), --no-lint (Mozilla's linter is
// not asked), --verify (builds in two fresh clones and from the sources' zip, and compares the bytes).
import { giveUp, installPackages, runScript } from './set-up.mjs';

try {
  installPackages();
  const args = process.argv.slice(2);
  process.exitCode = args.includes('--verify')
    ? runScript('scripts/release/verify.ts', args)
    : runScript('scripts/release/make.ts', args);
} catch (error) {
  giveUp(error);
}
