import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import { listBrowsers } from '../../scripts/browsers-report.mjs';

describe('the list of scenarios by browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cat-bao-report-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function report(name: string, statuses: Record<string, string>): string {
    const path = join(folder, name);
    const assertionResults = Object.entries(statuses).map(([title, status]) => ({
      ancestorTitles: ['', 'the main job'],
      title,
      status,
    }));
    writeFileSync(
      path,
      JSON.stringify({ testResults: [{ name: '/x/main-job.test.ts', assertionResults }] }),
    );
    return path;
  }
  const chromium = report('e2e.json', { saves: 'passed', exports: 'passed' });

  it('has every scenario with both results', () => {
    const firefox = report('firefox.json', { saves: 'failed', exports: 'skipped' });
    const list = listBrowsers([
      { name: 'Chromium', report: chromium, notRun: null },
      { name: 'Firefox', report: firefox, notRun: null },
    ]);
    expect(list).toContain('- Firefox: 0 passed, 1 failed, 1 left out');
    expect(list).toContain('## main-job.test.ts');
    expect(list).toContain('| the main job > saves | passed | failed |');
    expect(list).toContain('| the main job > exports | passed | left out: skipped |');
  });

  it('says of a browser that is not there why, and counts nothing as passed in it', () => {
    const list = listBrowsers([
      { name: 'Chromium', report: chromium, notRun: null },
      { name: 'Firefox', report: join(folder, 'none.json'), notRun: 'no Firefox was found' },
    ]);
    expect(list).toContain('- Firefox: no Firefox was found');
    expect(list).toContain('| the main job > saves | passed | not run |');
  });
});
