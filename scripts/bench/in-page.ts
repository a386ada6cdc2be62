import { Readability } from '@mozilla/readability';

import { extractArticle } from '../../extraction/extract.ts';
import { sanitizeHtml } from '../../extraction/sanitize.ts';
import { voteWithReadability } from '../../extraction/vote.ts';

/** Milliseconds a run of each. */
export interface Samples {
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}

/** The whole extraction, as a press does it. */
const ours = (url: string): unknown =>
  extractArticle(document, url, { sanitize: sanitizeHtml, vote: voteWithReadability });

/** What it is measured against: Readability as its README says to call it. */
const bare = (): unknown => new Readability(document.cloneNode(true) as Document).parse();

/** Runs both for about `ms` milliseconds, so that they are compiled. */
function warmUp(url: string, ms: number): void {
  const end = performance.now() + ms;
  do {
    ours(url);
    bare();
  } while (performance.now() < end);
}

/**
 * Takes `rounds` samples of each, in turns; who goes first changes from round to round.
 *
 * @param least milliseconds that a sample lasts: the clock's step is a tenth of one
 */
function sample(url: string, rounds: number, least: number): Samples {
  const runs = { ours: () => ours(url), bare };
  const times = { ours: timesFor(runs.ours, least), bare: timesFor(runs.bare, least) };
  const samples = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < rounds; round++)
    for (const name of round % 2 ? (['bare', 'ours'] as const) : (['ours', 'bare'] as const))
      samples[name].push(time(runs[name], times[name]));
  return samples;
}

/** Milliseconds a run, over `times` runs. */
function time(run: () => unknown, times = 1): number {
  const start = performance.now();
  for (let at = 0; at < times; at++) run();
  return (performance.now() - start) / times;
}

const timesFor = (run: () => unknown, least: number): number =>
  Math.max(1, Math.min(100, Math.ceil(least / Math.max(0.05, time(run, 2)))));

// The driver finds them by this name.
Object.assign(globalThis, { bench: { ours, bare, time, warmUp, sample } });
