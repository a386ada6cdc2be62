import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { BUILD } from '../../scripts/drive/drive.ts';

/** The build on a machine whose clock is wrong: for the background and for all pages, from their start on. */
export function withWrongClock(ms: number): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'cat-bao-clock-'));
  cpSync(BUILD, folder, { recursive: true });
  writeFileSync(join(folder, 'clock.js'), shifted(ms));
  const background = join(folder, 'background.js');
  writeFileSync(background, `import './clock.js';\n${readFileSync(background, 'utf8')}`);
  for (const page of readdirSync(folder).filter((name) => name.endsWith('.html'))) {
    const path = join(folder, page);
    const html = readFileSync(path, 'utf8');
    writeFileSync(path, html.replace('<head>', '<head><script src="/clock.js"></script>'));
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

const shifted = (ms: number): string => `{
  const now = Date.now.bind(Date);
  globalThis.Date = class extends Date {
    constructor(...given) {
      if (given.length === 0) super(now() + ${ms});
      else super(...given);
    }
    static now() {
      return now() + ${ms};
    }
  };
}
`;
