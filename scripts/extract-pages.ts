// The injected scripts over a list of saved pages, each opened at its real address.
// usage: npm run extract -- --list pages.tsv --out DIR     (a line: path<TAB>url)
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import type { Extraction } from '../domain/article.ts';
import { toPrediction } from '../extraction/prediction.ts';
import { launch, type Browser } from './drive/launch.ts';
import { readPage, serveAt, withoutFragment, type SavedPage } from './drive/pages.ts';
import { until, type Target } from './drive/target.ts';
import { attachWorker } from './drive/worker.ts';

// Pages mostly wait for their aborted requests, hence more than there are cores.
const AT_ONCE = 4;
const PAGE_SECONDS = 30;

const { values } = parseArgs({ options: { list: { type: 'string' }, out: { type: 'string' } } });
if (!values.list || !values.out) {
  console.error('usage: npm run extract -- --list pages.tsv --out DIR');
  process.exit(2);
}
const out = resolve(values.out);
mkdirSync(out, { recursive: true });
const pages = readList(resolve(values.list));
const bad = await extractAll(pages);
console.log(`\n${pages.length - bad.length} pages extracted to ${out}, ${bad.length} failed`);
for (const line of bad) console.log(`  ${line}`);
process.exitCode = bad.length === 0 ? 0 : 1;

function readList(list: string): SavedPage[] {
  return readFileSync(list, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [path = '', url = ''] = line.split('\t');
      return { file: resolve(dirname(list), path), url: url.trim() };
    });
}

async function extractAll(list: readonly SavedPage[]): Promise<string[]> {
  const extension = withHosts();
  const browser = await launch({ extension });
  const failures: string[] = [];
  try {
    const byUrl = new Map(list.map((page) => [withoutFragment(page.url), page.file]));
    await serveAt(browser.context, (url) => {
      const file = byUrl.get(url);
      return file ? { body: readPage(file), contentType: 'text/html; charset=utf-8' } : null;
    });
    const worker = await until('the worker', () => attachWorker(browser));
    const queue = [...list];
    let done = 0;
    const work = async (): Promise<void> => {
      for (let page = queue.shift(); page; page = queue.shift()) {
        try {
          const extraction = await inTime(extractOne(browser, worker, page));
          const name = basename(page.file).replace(/\.html(\.gz)?$/, '');
          writeFileSync(
            join(out, `${name}.json`),
            JSON.stringify(toPrediction(extraction), null, 1),
          );
        } catch (error) {
          failures.push(`${page.file}: ${error instanceof Error ? error.message : String(error)}`);
        }
        done += 1;
        if (process.stdout.isTTY) process.stdout.write(`\r${done}/${list.length}`);
        else if (done % 25 === 0) console.log(`${done}/${list.length}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await browser.close();
    rmSync(extension, { recursive: true, force: true });
  }
  return failures;
}

/**
 * The production build, with leave to read every host in place of a press: the scripts and the
 * way they are injected are the product's.
 */
function withHosts(): string {
  const copy = mkdtempSync(join(tmpdir(), 'cat-bao-extract-'));
  cpSync(resolve(import.meta.dirname, '../.output/chrome-mv3'), copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  writeFileSync(path, JSON.stringify({ ...manifest, host_permissions: ['<all_urls>'] }));
  return copy;
}

async function extractOne(
  { context }: Browser,
  worker: Target,
  { url }: SavedPage,
): Promise<Extraction> {
  const page = await context.newPage();
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: PAGE_SECONDS * 1000 });
    await page.waitForLoadState('load', { timeout: 2000 }).catch(() => undefined);
    const tabId = await tabIdOf(worker, page.url());
    const result = await worker.evaluate<Extraction | { failure: string } | null>(`
      chrome.scripting.executeScript({
        target: { tabId: ${tabId} },
        files: ['/doorway.js', '/reader.js', '/content-scripts/content.js'],
      }).then(([injected]) => injected?.result ?? null)`);
    if (!result) throw new Error('the content script returned nothing');
    if ('failure' in result) throw new Error(result.failure);
    return result;
  } finally {
    // A page whose scripts run wild may never close; the browser's end closes it.
    void page.close().catch(() => undefined);
  }
}

async function tabIdOf(worker: Target, url: string): Promise<number> {
  const id = await worker.evaluate<number | null>(`
    chrome.tabs.query({}).then((tabs) => tabs.find((tab) => tab.url === ${JSON.stringify(url)})?.id ?? null)`);
  if (id === null) throw new Error(`no tab shows ${url}`);
  return id;
}

/** A page that gives no answer is reported and does not stop the rest. */
function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((answer, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`no answer within ${PAGE_SECONDS} s`)),
      PAGE_SECONDS * 1000,
    );
    work.then(answer, reject).finally(() => clearTimeout(timer));
  });
}
