import { basename } from 'node:path';

import { bundle, openBrowser, openWorld } from './world.ts';
import type { BenchPage } from './pages.ts';

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { functionName: string; lineNumber: number; columnNumber: number };
  readonly children?: readonly number[];
}

interface Profile {
  readonly nodes: readonly ProfileNode[];
  readonly samples?: readonly number[];
  readonly timeDeltas?: readonly number[];
}

type FileOf = (frame: ProfileNode['callFrame']) => string;

/** A share of the extraction's time: a function's own, and with all that it calls. */
export interface Cost {
  self: number;
  total: number;
}

type Costs = Map<string, Cost>;

/** Where the time of the whole extraction goes: shares of it, each page counting the same. */
export interface Shares {
  /** By what `extractArticle` calls. */
  readonly stages: Costs;
  /** By function: `file.ts name`; the browser's own functions as `(browser) name`. */
  readonly functions: Costs;
  /** The browser's own functions, by who calls them. */
  readonly browser: Costs;
}

const TOP = 'extract.ts extractArticle';
/** Microseconds between two looks of the profiler. */
const INTERVAL = 100;

/** Profiles the whole extraction on every page, for about `ms` milliseconds each, once warm. */
export async function profilePages(
  entry: string,
  pages: readonly BenchPage[],
  ms: number,
): Promise<Shares> {
  const { script, map } = await bundle(entry, true);
  const fileOf: FileOf = ({ lineNumber, columnNumber }) => {
    const found = map?.findEntry(lineNumber, columnNumber);
    return found && 'originalSource' in found ? basename(found.originalSource) : '?';
  };
  const shares: Shares = { stages: new Map(), functions: new Map(), browser: new Map() };
  const browser = await openBrowser(pages);
  try {
    for (const page of pages) {
      const world = await openWorld(browser.context, page, script);
      const url = JSON.stringify(page.url);
      await world.evaluate(`bench.warmUp(${url}, ${ms})`);
      await world.cdp.send('Profiler.enable');
      await world.cdp.send('Profiler.setSamplingInterval', { interval: INTERVAL });
      await world.cdp.send('Profiler.start');
      await world.evaluate(
        `(() => { const end = performance.now() + ${ms}; do bench.ours(${url}); while (performance.now() < end) })()`,
      );
      const { profile } = await world.cdp.send('Profiler.stop');
      merge(shares, sharesOf(profile, fileOf), pages.length);
      await world.close();
    }
  } finally {
    await browser.close();
  }
  return shares;
}

function sharesOf(profile: Profile, fileOf: FileOf): Shares {
  const self = new Map<number, number>();
  for (const [at, id] of (profile.samples ?? []).entries())
    self.set(id, (self.get(id) ?? 0) + (profile.timeDeltas?.[at + 1] ?? 0));
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const shares: Shares = { stages: new Map(), functions: new Map(), browser: new Map() };
  const visit = (node: ProfileNode, path: readonly string[]): number => {
    const name = nameOf(node, fileOf);
    const own = self.get(node.id) ?? 0;
    let total = own;
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child) total += visit(child, [...path, name]);
    }
    const caller = path.at(-1);
    if (name === TOP || path.includes(TOP)) {
      add(shares.functions, name, own, path.includes(name) ? 0 : total);
      if (name === TOP) add(shares.stages, '(itself)', own, own);
      if (caller === TOP) add(shares.stages, name, own, total);
      if (name.startsWith('(browser)'))
        add(shares.browser, `${name.slice(10)} from ${caller}`, own, total);
    }
    return total;
  };
  const [root] = profile.nodes;
  if (root) visit(root, []);
  return shares;
}

/** Adds one page's costs as shares of what the whole extraction took on that page. */
function merge(into: Shares, from: Shares, pages: number): void {
  const whole = (from.functions.get(TOP)?.total ?? Infinity) * pages;
  for (const kind of ['stages', 'functions', 'browser'] as const)
    for (const [name, { self, total }] of from[kind])
      add(into[kind], name, self / whole, total / whole);
}

function add(costs: Costs, name: string, self: number, total: number): void {
  const cost = costs.get(name) ?? { self: 0, total: 0 };
  cost.self += self;
  cost.total += total;
  costs.set(name, cost);
}

function nameOf({ callFrame }: ProfileNode, fileOf: FileOf): string {
  const name = callFrame.functionName.replace(/\$\d+$/, '') || '(nameless)';
  return callFrame.lineNumber < 0 ? `(browser) ${name}` : `${fileOf(callFrame)} ${name}`;
}
