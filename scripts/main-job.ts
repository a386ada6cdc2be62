// The main job: clip pages, tag them, export the collection, through the real popup.
// usage: npm start [-- FILE_OR_URL… --campaign NAME --out DIR]
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { formatPublished } from '../domain/vietnam-time.ts';
import { exportFile } from './drive/export-page.ts';
import { launch, type Browser } from './drive/launch.ts';
import { readPage, serveAt, withoutFragment } from './drive/pages.ts';
import { pressButton } from './drive/popup.ts';

interface Job {
  readonly url: string;
  /** A saved page that stands at the address; the live page where there is none. */
  readonly file: string | null;
  readonly campaigns: readonly string[];
  readonly article: boolean;
}

const SAMPLES = resolve(import.meta.dirname, 'samples');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    campaign: { type: 'string', multiple: true },
    out: { type: 'string', default: 'out' },
  },
});
const out = resolve(values.out);
const samples = readSamples();
const sampleHosts = new Set(samples.map(({ url }) => new URL(url).host));

if (positionals.length === 0 && hasDisplay()) await showSamples();
else
  await clipAll(
    positionals.length ? positionals.map(jobOf) : samples.filter(({ article }) => article),
  );

function readSamples(): Job[] {
  const { pages } = JSON.parse(readFileSync(join(SAMPLES, 'samples.json'), 'utf8')) as {
    pages: { file: string; url: string; article: boolean; campaigns?: string[] }[];
  };
  return pages.map(({ file, url, article, campaigns }) => ({
    url,
    file: join(SAMPLES, file),
    campaigns: campaigns ?? [],
    article,
  }));
}

/** A given page: a saved one stands at the address that it names itself. */
function jobOf(given: string): Job {
  const common = { campaigns: values.campaign ?? [], article: true };
  if (/^https?:/.test(given)) return { url: given, file: null, ...common };
  const file = resolve(given);
  if (!existsSync(file)) {
    console.error(`✗ ${given}: no such file. Give a saved page (.html, .html.gz) or an address.`);
    process.exit(2);
  }
  const html = readPage(file).toString('utf8');
  const own =
    /<link[^>]+rel=["']canonical["'][^>]*>/i
      .exec(html)?.[0]
      .match(/href=["'](https?:[^"']+)/i)?.[1] ??
    /<meta[^>]+property=["']og:url["'][^>]*>/i
      .exec(html)?.[0]
      .match(/content=["'](https?:[^"']+)/i)?.[1];
  return {
    url: own ?? `https://tep.invalid/${encodeURIComponent(basename(file))}`,
    file,
    ...common,
  };
}

function hasDisplay(): boolean {
  if (process.env['CI']) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

function bodies(jobs: readonly Job[]) {
  const files = new Map(
    jobs.flatMap(({ url, file }) => (file ? [[withoutFragment(url), file]] : [])),
  );
  return (url: string) => {
    const file = files.get(url);
    if (file) return { body: readPage(file), contentType: 'text/html; charset=utf-8' };
    // The sample pages' pictures are one drawing; nothing is fetched for them.
    return sampleHosts.has(new URL(url).host) && /\.(jpe?g|png)$/i.test(url)
      ? { body: readPage(join(SAMPLES, 'photo.svg')), contentType: 'image/svg+xml' }
      : null;
  };
}

/** A window on the sample portal, ready to clip; the rest of the web is the real one. */
async function showSamples(): Promise<void> {
  const profile = join(out, 'profile');
  mkdirSync(profile, { recursive: true });
  const { context } = await launch({ headless: false, profile, anyLanguage: true });
  await serveAt(context, bodies(samples), { network: true });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(samples[0]?.url ?? 'about:blank');
  console.log('\nA browser window is open on the sample portal.');
  console.log(
    'Open an article, then press the Cắt Báo button (puzzle piece > Cắt Báo) or Alt+Shift+C.',
  );
  console.log(`The clips stay in ${profile}. Close the window to end.`);
  await new Promise<void>((done) => {
    context.on('close', () => done());
  });
}

async function clipAll(jobs: readonly Job[]): Promise<void> {
  mkdirSync(out, { recursive: true });
  const browser = await launch();
  const failed: string[] = [];
  try {
    const live = jobs.some(({ file }) => file === null);
    await serveAt(browser.context, bodies(jobs), { network: live });
    for (const [index, job] of jobs.entries()) {
      try {
        await clip(browser, job, join(out, `clip-${index + 1}.png`));
        console.log(`✓ ${job.url}`);
      } catch (error) {
        failed.push(job.url);
        console.log(`✗ ${job.url}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    if (failed.length < jobs.length) printTable(await exportAll(browser));
  } finally {
    await browser.close();
  }
  if (failed.length > 0) {
    console.log(`\n${failed.length} of ${jobs.length} pages could not be clipped.`);
    process.exitCode = 1;
  }
}

async function clip(browser: Browser, { url, campaigns }: Job, picture: string): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
  const popup = await pressButton(browser, page);
  await popup.waitFor('form.form button[type=submit]');
  for (const campaign of campaigns) {
    await popup.type('form.form [role=combobox]', campaign);
    await popup.press('Enter');
  }
  await popup.click('form.form button[type=submit]');
  await popup.waitForText('Đã cắt ngày');
  writeFileSync(picture, await popup.screenshot());
  await popup.close();
}

/** Presses the popup's export button and gives the path of the file in `out`. */
async function exportAll(browser: Browser): Promise<string> {
  const page = browser.context.pages().at(-1);
  if (!page) throw new Error('no page is open');
  const popup = await pressButton(browser, page);
  const { name, path, page: exporting } = await exportFile(browser, () => popup.clickText('Xuất'));
  await exporting.close();
  const kept = join(out, name);
  copyFileSync(path, kept);
  return kept;
}

interface Feed {
  items: {
    title: string;
    tags?: string[];
    _clip: {
      source: { name: string };
      published: Parameters<typeof formatPublished>[0] | null;
      article: { words: number };
    };
  }[];
}

function printTable(path: string): void {
  const { items } = JSON.parse(readFileSync(path, 'utf8')) as Feed;
  console.table(
    items.map(({ title, tags, _clip: { source, published, article } }) => ({
      title: title.length > 60 ? `${title.slice(0, 59)}…` : title,
      source: source.name.slice(0, 40),
      date: published ? formatPublished(published) : '–',
      campaigns: (tags ?? []).join(', '),
      words: article.words,
    })),
  );
  console.log(`JSON         ${pathToFileURL(path).pathname}`);
  console.log(`screenshots  ${join(out, 'clip-*.png')}`);
}
