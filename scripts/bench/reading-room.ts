import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { median, round, type Benchmark, type BenchResult, type Limit } from './benchmark.ts';
import { openExtensionPage, type ExtensionPage } from './library/in-extension.ts';
import { filterAt, openClips } from './room/measures.ts';
import { openPlain, openRoom, pageMemory, roomPaint } from './room/room-page.ts';

/** The library that is measured: the largest one of the library's own benchmark. */
const SIZE = Number((process.env['CAT_BAO_BENCH_SIZES'] ?? '100000').split(',').at(-1));
const OUT = resolve(import.meta.dirname, '../../out/bench');
const SUBJECT = resolve(import.meta.dirname, 'library/subject.ts');

const MOST = { open: 1.3, frame: 50, filter: 100, clip: 80, memory: 150 };
/** 2,000 lines of 60 pixels at 100 lines a second: as fast as a wheel is spun. */
const SCROLL = { pixels: 120_000, speed: 6000 };
/** Presses a facet: four provinces, four sources. */
const PRESSED = [0, 1, 2, 5, 8, 9, 10, 11];

interface Figures {
  readonly filled: number[];
  readonly empty: number[];
  readonly frames: number[];
  /** Of a page of plain lines. */
  readonly plainFrames: number[];
  readonly filters: number[];
  readonly clips: number[];
  /** Megabytes. */
  readonly memory: { readonly heap: number; readonly whole: number | null };
}

/** The library page: what a person waits for in it. */
export const readingRoom: Benchmark = {
  name: 'room',
  title: `The library page over ${SIZE} clips, production build`,
  async run() {
    return toResult(await measure());
  },
};

async function measure(): Promise<Figures> {
  const filled = await openAt(`library-${SIZE}`);
  const empty = await openAt('library-0');
  try {
    await filled.load(SUBJECT, 'subject');
    await filled.evaluate(`subject.fill(${SIZE})`);
    const opened = { filled: [] as number[], empty: [] as number[] };
    for (let turn = 0; turn < 11; turn++) {
      const ours = await roomPaint(filled, 'filled');
      const theirs = await roomPaint(empty, 'empty');
      // The first one reads the scripts off the disk.
      if (turn === 0) continue;
      opened.filled.push(ours);
      opened.empty.push(theirs);
    }
    await empty.close();

    const room = await openRoom(filled);
    const filters: number[] = [];
    for (let turn = 0; turn < 3; turn++)
      for (const at of PRESSED) filters.push(...(await room.evaluate<number[]>(filterAt(at))));
    const clips = await room.evaluate<number[]>(openClips(0, 60));
    await room.page.goto(room.page.url().split('?')[0] ?? '');
    await room.page.locator('[data-place="0"] .item-title').waitFor();
    await room.evaluate('new Promise((rest) => setTimeout(rest, 2000))');
    await room.throttle(4);
    const frames = await room.scroll(SCROLL.pixels, SCROLL.speed);
    await room.throttle(1);
    const memory = await pageMemory(filled, room);
    const plain = await openPlain(filled);
    await plain.throttle(4);
    const plainFrames = await plain.scroll(SCROLL.pixels, SCROLL.speed);
    return { ...opened, frames, plainFrames, filters, clips, memory };
  } finally {
    await filled.close();
    await empty.close().catch(() => undefined);
  }
}

async function openAt(name: string): Promise<ExtensionPage> {
  const profile = join(OUT, name);
  mkdirSync(profile, { recursive: true });
  return openExtensionPage(profile);
}

const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
const both = (values: readonly number[]): string =>
  `${round(median(values), 1)} / ${round(p95(values), 1)}`;

function toResult(figures: Figures): BenchResult {
  const { filled, empty, frames, plainFrames, filters, clips, memory } = figures;
  const worst = Math.max(...frames);
  const slow = (times: readonly number[]) => times.filter((time) => time > MOST.frame + 1).length;
  const limit = (name: string, value: number, most: number, unit: string): Limit => ({
    name,
    value: round(value),
    most,
    unit,
  });
  return {
    notes: [
      'milliseconds, median / p95; frames at a quarter of the processor’s speed',
      'scrolling: 2,000 lines by the wheel, 100 a second',
    ],
    columns: ['', String(SIZE)],
    rows: [
      ['open to painted list', both(filled)],
      ['  of an empty library', both(empty)],
      ['press on a facet to painted list', both(filters)],
      ['press on a clip to painted article', both(clips)],
      ['frames while scrolling', both(frames)],
      ['  the longest', round(worst, 1)],
      ['  frames over 50 ms', `${slow(frames)} of ${frames.length}`],
      ['  of a page of plain lines', both(plainFrames)],
      ['    the longest', round(Math.max(...plainFrames), 1)],
      ['    frames over 50 ms', `${slow(plainFrames)} of ${plainFrames.length}`],
      ['JavaScript heap, MB', round(memory.heap, 1)],
      ['resident, all that is its own, MB', memory.whole === null ? '-' : round(memory.whole, 1)],
    ],
    limits: [
      limit('open against an empty library', median(filled) / median(empty), MOST.open, '×'),
      limit('longest frame while scrolling', worst, MOST.frame, 'ms'),
      limit('press on a facet to painted list, p95', p95(filters), MOST.filter, 'ms'),
      limit('press on a clip to painted article, p95', p95(clips), MOST.clip, 'ms'),
      limit('memory of the page', memory.whole ?? memory.heap, MOST.memory, 'MB'),
    ],
  };
}
