import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { chromium, type BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { findBrowser } from '../../scripts/browser.mjs';
import { DRIVER } from '../../scripts/drive/drive.ts';
import { until } from '../../scripts/drive/target.ts';
import { at, CHROME_ID, examples, fullPolicy, jsonExamples } from '../rules/admin-doc.ts';
import { aKeyedBuild, type KeyedBuild } from './keyed-build.ts';
import { aHouse, whyNot, type House } from './under-policy.ts';

const reason =
  DRIVER === 'firefox'
    ? 'Firefox installs by policy only what Mozilla signed, and this build is not'
    : whyNot();
const note = reason === null ? '' : ` (skipped: ${reason})`;

/** As the handbook has it: packed once, put on a server of the office, forced by a policy. */
describe.skipIf(reason !== null)(`an extension that a policy installs${note}`, () => {
  let build: KeyedBuild;
  let house: House;
  let server: Server;
  let context: BrowserContext;
  let profile: string;

  beforeAll(async () => {
    build = aKeyedBuild();
    const packed = pack(build);
    profile = mkdtempSync(join(tmpdir(), 'cat-bao-forced-'));
    server = createServer((request, response) => {
      if (request.url === '/cat-bao.crx') response.end(packed);
      else response.end(updateFile(build, `http://${request.headers.host}/cat-bao.crx`));
    });
    await new Promise<void>((listening) => {
      server.listen(0, '127.0.0.1', listening);
    });
    const { port } = server.address() as { port: number };
    const forced = jsonExamples()
      .map((example) => at(example, 'ExtensionSettings', CHROME_ID) as object | undefined)
      .find(
        (each) => each !== undefined && 'toolbar_pin' in each && 'runtime_blocked_hosts' in each,
      );
    house = aHouse({
      // Else nobody but the person may look into what a policy installed: no test either.
      DeveloperToolsAvailability: 1,
      ExtensionSettings: {
        [build.id]: { ...forced, update_url: `http://127.0.0.1:${port}/update.xml` },
      },
      '3rdparty': { extensions: { [build.id]: fullPolicy() } },
    });
    context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env['CAT_BAO_BROWSER'] ?? '',
      headless: true,
      // What a policy wants is fetched in the background.
      ignoreDefaultArgs: ['--disable-extensions', '--disable-background-networking'],
      args: ['--disable-gpu', '--no-first-run', '--lang=vi'],
    });
  });
  afterAll(async () => {
    await context?.close();
    server?.close();
    house?.close();
    build?.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  const own = (path: string): string => `chrome-extension://${build.id}/${path}`;

  it('comes by itself from the address in the policy, with what the office set', async () => {
    await until(
      'the extension',
      async () => context.serviceWorkers().some((worker) => worker.url().startsWith(own(''))),
      60,
    );
    const options = await context.newPage();
    await options.goto(own('options.html'));
    const panel = options.locator('#panel-managed');
    await panel.waitFor();
    expect(await panel.innerText()).toContain('BAN TUYÊN GIÁO VÀ DÂN VẬN');
  });

  it('has its button in the toolbar', async () => {
    const options = await context.newPage();
    await options.goto(own('options.html'));
    const { isOnToolbar } = await options.evaluate<{ isOnToolbar?: boolean }>(
      'chrome.action.getUserSettings()',
    );
    expect(isOnToolbar).toBe(true);
  });
});

/** With Chromium's own tool. */
function pack({ folder, key }: KeyedBuild): Buffer {
  const scratch = mkdtempSync(join(tmpdir(), 'cat-bao-pack-'));
  execFileSync(
    findBrowser() ?? '',
    [
      '--no-sandbox',
      '--headless',
      `--user-data-dir=${scratch}`,
      `--pack-extension=${folder}`,
      `--pack-extension-key=${key}`,
    ],
    { stdio: 'pipe', timeout: 60_000 },
  );
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  return readFileSync(join(dirname(folder), 'extension.crx'));
}

/** The handbook's, with this build's id, version and address. */
function updateFile({ id, version }: KeyedBuild, address: string): string {
  const file = examples('xml').find((text) => text.includes('<gupdate')) ?? '';
  return file
    .trim()
    .replace(CHROME_ID, id)
    .replace(/codebase="[^"]*"/, `codebase="${address}"`)
    .replace(/(<updatecheck .*version=)"[^"]*"/, `$1"${version}"`);
}
