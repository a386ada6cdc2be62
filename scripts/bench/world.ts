import { SourceMap, type SourceMapPayload } from 'node:module';

import { type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import { build } from 'vite';

import { serveAt, withoutFragment } from '../drive/pages.ts';
import type { BenchPage } from './pages.ts';

/** A page in the real browser with one of our modules in an isolated world of it. */
export interface World {
  readonly cdp: CDPSession;
  /** Evaluates an expression in the isolated world, where the module has left its global. */
  evaluate<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

/**
 * A module and all it needs as one script, made as the extension's scripts are.
 *
 * @param readable keeps the functions' names and gives a map to their files, for profiles
 */
export async function bundle(
  entry: string,
  readable = false,
): Promise<{ script: string; map: SourceMap | null }> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'chrome109',
      minify: !readable,
      sourcemap: readable && 'hidden',
      lib: { entry, formats: ['iife'], name: '_' },
    },
  });
  const output = [made].flat().flatMap((part) => ('output' in part ? part.output : []));
  const chunk = output.find((file) => file.type === 'chunk');
  if (!chunk) throw new Error(`${entry} gave no script`);
  const map = chunk.map as unknown as SourceMapPayload | null;
  return { script: chunk.code, map: map && new SourceMap(map) };
}

/** A browser that shows the given pages at their own addresses, and nothing else. */
export async function openBrowser(
  pages: readonly BenchPage[],
): Promise<{ context: BrowserContext; version: string; close(): Promise<void> }> {
  const browser = await chromium.launch({
    executablePath: process.env['CAT_BAO_BROWSER'] ?? '',
    headless: true,
    args: ['--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  const context = await browser.newContext();
  const byUrl = new Map(pages.map((page) => [withoutFragment(page.url), page.body]));
  await serveAt(context, (url) => {
    const body = byUrl.get(url);
    return body ? { body, contentType: 'text/html; charset=utf-8' } : null;
  });
  return { context, version: browser.version(), close: () => browser.close() };
}

/** Opens the page and lays the script into a world of its own, as an injection does. */
export async function openWorld(
  context: BrowserContext,
  { url }: BenchPage,
  script: string,
): Promise<World> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 30_000 });
  await page.waitForLoadState('load', { timeout: 3000 }).catch(() => undefined);
  const cdp = await context.newCDPSession(page);
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'bench',
  });
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails)
      throw new Error(
        `${url}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`,
      );
    return result.value as T;
  };
  await evaluate(`${script};0`);
  return { cdp, evaluate, close: () => page.close() };
}
