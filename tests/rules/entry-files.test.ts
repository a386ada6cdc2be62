// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * On a fresh clone the set-up reads these files for their options before anything is generated. It leaves
 * out `main` and what only `main` needs. A function beside it that names a service keeps the imports
 * of everything, and the generated modules are not there yet.
 */
const besideMain = (source: string): readonly string[] =>
  source.match(/^(?:export )?(?:async )?(?:function|const|let|class|enum)\b.*/gm) ?? [];

describe('the file that starts the background', () => {
  it('holds its definition alone, so that a fresh clone can be set up', () => {
    const files = globSync('entrypoints/background/index.ts', { cwd: ROOT });
    expect(files).toHaveLength(1);
    for (const file of files) {
      expect(besideMain(readFileSync(resolve(ROOT, file), 'utf8'))).toEqual([]);
    }
  });

  it('is seen by the check when something stands beside it', () => {
    expect(besideMain('import a from "a";\nexport default defineBackground({});\n')).toEqual([]);
    expect(besideMain('async function goOn() {}\n')).toHaveLength(1);
    expect(besideMain('const services = createServices();\n')).toHaveLength(1);
  });
});
