import type { Extraction } from '../../domain/article.ts';
import type { Clip } from '../../domain/clip.ts';
import type { Failure, Result } from '../../domain/failure.ts';
import type { WaitingEntry, WaitingTrouble } from '../../domain/waiting-page.ts';
import type { HostPages } from './by-host.ts';
import type { Fetched } from './fetch-page.ts';

/** What clipping by itself asks of the world. */
export interface ClippingPort {
  isClipped(urlKey: string): Promise<boolean>;
  fetchPage(url: string, signal: AbortSignal): Promise<Fetched>;
  readPage(html: string, url: string): Promise<Extraction>;
  /** @param read null for a page that is a clip already. @returns null where it waits on */
  clip(
    urlKey: string,
    read: { readonly url: string; readonly extraction: Extraction } | null,
    html: string | null,
  ): Promise<Result<Clip | null>>;
  setTrouble(urlKey: string, trouble: WaitingTrouble): Promise<Result<null>>;
  /** Resolves early when `signal` says so. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
  now(): number;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly clipped: number;
  /** Pages that wait on because of something; `skipped`: of hosts that gave no answer. */
  readonly waiting: number;
  readonly skipped: number;
  /** The host that is asked now; null at the end. */
  readonly host: string | null;
  /** What ended it before its end: a full disk, say. */
  readonly failure: Failure | null;
}

/** Between two pages of one host: no faster than somebody who reads. */
export const PAUSE_MS = 2000;
/** A host that gave no answer so often in a row is not asked again this time. */
const SILENCES_MAX = 3;

/**
 * Clips the pages, one at a time, the hosts in turn. Each page is a clip or waits on, so that
 * whatever ends this loses nothing.
 */
export async function clipPages(
  hosts: readonly HostPages[],
  port: ClippingPort,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Progress> {
  const queues = hosts.map(({ host, pages }) => ({
    host,
    left: [...pages],
    silences: 0,
    last: -Infinity,
  }));
  const total = queues.reduce((sum, { left }) => sum + left.length, 0);
  let progress: Progress = {
    done: 0,
    total,
    clipped: 0,
    waiting: 0,
    skipped: 0,
    host: null,
    failure: null,
  };
  const tell = (change: Partial<Progress>): void => {
    progress = { ...progress, ...change };
    onProgress(progress);
  };

  while (!signal.aborted) {
    const open = queues.filter(({ left }) => left.length > 0);
    // The one that was left alone the longest.
    const [next] = open.sort((a, b) => a.last - b.last);
    const page = next?.left.shift();
    if (!next || !page) break;
    tell({ host: next.host });
    await port.pause(next.last + PAUSE_MS - port.now(), signal);
    if (signal.aborted) break;
    const outcome = await clipOne(page, port, signal);
    next.last = port.now();
    if (outcome === 'stopped') break;
    if (typeof outcome === 'object') {
      tell({ host: null, failure: outcome });
      return progress;
    }
    next.silences = outcome === 'no-answer' ? next.silences + 1 : 0;
    const { done, clipped, waiting, skipped } = progress;
    if (outcome === 'clipped') tell({ done: done + 1, clipped: clipped + 1 });
    else if (next.silences < SILENCES_MAX) tell({ done: done + 1, waiting: waiting + 1 });
    else {
      const passed = next.left.splice(0).length;
      tell({ done: done + 1 + passed, waiting: waiting + 1, skipped: skipped + passed });
    }
  }
  tell({ host: null });
  return progress;
}

type Outcome = 'clipped' | 'stopped' | WaitingTrouble | Failure;

async function clipOne(
  { urlKey, url }: WaitingEntry,
  port: ClippingPort,
  signal: AbortSignal,
): Promise<Outcome> {
  if (await port.isClipped(urlKey)) {
    const given = await port.clip(urlKey, null, null);
    return given.ok ? 'clipped' : given.failure;
  }
  const fetched = await port.fetchPage(url, signal);
  if (signal.aborted) return 'stopped';
  if (fetched.kind === 'trouble') return note(urlKey, fetched.trouble, port);
  let extraction: Extraction;
  try {
    extraction = await port.readPage(fetched.html, fetched.url);
  } catch {
    // Whatever a page can do to the reading, the other pages shall not suffer for it.
    return note(urlKey, 'unreadable', port);
  }
  const saved = await port.clip(urlKey, { url: fetched.url, extraction }, fetched.html);
  if (!saved.ok) return saved.failure;
  return saved.value ? 'clipped' : 'not-article';
}

async function note(urlKey: string, trouble: WaitingTrouble, port: ClippingPort): Promise<Outcome> {
  const noted = await port.setTrouble(urlKey, trouble);
  return noted.ok ? trouble : noted.failure;
}
