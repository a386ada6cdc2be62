// npm run check:files: opens what we write with the programs that people use (LibreOffice, epubcheck,
// browsers, spreadsheets), as far as they are installed, and says which are not. Option: a room's name.
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';

import { requireBrowser } from './browser.mjs';
import { giveUp, installPackages, runScript, say } from './set-up.mjs';

try {
  installPackages();
  const browser = requireBrowser(say);
  const [, , only] = process.argv;
  const rooms = readdirSync(resolve(import.meta.dirname, 'check-files')).filter(
    (file) => file.endsWith('.ts') && (!only || file === `${only}.ts`),
  );
  const failed = rooms.filter((room) => {
    console.log(`\n${room.replace(/\.ts$/, '')}`);
    return runScript(`scripts/check-files/${room}`, [], { CAT_BAO_BROWSER: browser }) !== 0;
  });
  console.log(`\n${rooms.length - failed.length} rooms without a finding, ${failed.length} with`);
  process.exitCode = failed.length === 0 ? 0 : 1;
} catch (error) {
  giveUp(error);
}
