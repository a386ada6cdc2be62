import { NO_FILTER } from '../../domain/facets.ts';
import {
  sumOfTones,
  type DayCount,
  type PictureCounts,
  type ProvinceCount,
  type SourceCount,
  type ToneCounts,
} from '../../domain/pictures/picture-counts.ts';
import Pictures from '../../entrypoints/library/pictures/pictures.tsx';
import { createPicturesPort } from '../../entrypoints/library/pictures/browser-port.ts';
import { PORTALS } from '../../portals/registry.ts';

/** The same numbers each time: a picture that changes cannot be compared. */
function createDice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

interface Making {
  readonly from: string;
  readonly days: number;
  readonly clips: number;
  readonly portals: number;
  readonly judged: boolean;
}

/** Counts of a made-up library. */
export function someCounts({ from, days, clips, portals, judged }: Making): PictureCounts {
  const dice = createDice(clips + days);
  const start = Date.parse(`${from}T00:00Z`);
  const byDay = new Map<string, [number, number, number, number]>();
  const bySource = new Map<number, number>();
  for (let at = 0; at < clips; at++) {
    const day = new Date(start + Math.max(dice(days), dice(days)) * 86_400_000);
    const key = day.toISOString().slice(0, 10);
    const tones = byDay.get(key) ?? [0, 0, 0, 0];
    const tone = judged ? ([0, 0, 0, 1, 1, 2, 3, 3][dice(8)] ?? 3) : 3;
    tones[tone] = (tones[tone] ?? 0) + 1;
    byDay.set(key, tones);
    const source = Math.min(dice(portals), dice(portals), dice(portals));
    bySource.set(source, (bySource.get(source) ?? 0) + 1);
  }
  const dayCounts = Array.from(byDay, ([day, tones]): DayCount => ({
    day,
    tones: tones as ToneCounts,
  }));
  const sources: SourceCount[] = [];
  const provinces: ProvinceCount[] = [];
  for (const [at, many] of bySource) {
    const portal = PORTALS[(at * 37) % PORTALS.length];
    if (!portal) continue;
    const { host, name, province2024, province2025 } = portal;
    sources.push({ host, name, clips: many });
    provinces.push({ province2024, province2025, clips: many });
  }
  return {
    total: dayCounts.reduce((sum, { tones }) => sum + sumOfTones(tones), 0),
    undated: Math.floor(clips / 90),
    days: dayCounts.sort((a, b) => (a.day < b.day ? -1 : 1)),
    sources: sources.sort((a, b) => b.clips - a.clips),
    provinces,
  };
}

const YEAR: Making = { from: '2020-01-06', days: 420, clips: 1240, portals: 70, judged: true };

const SCENES: Readonly<Record<string, () => Promise<PictureCounts>>> = {
  pictures: async () => someCounts(YEAR),
  'pictures-day': async () => someCounts({ ...YEAR, days: 1, clips: 9, portals: 4 }),
  'pictures-years': async () =>
    someCounts({ ...YEAR, from: '2016-01-01', days: 3650, clips: 100_000, portals: 240 }),
  'pictures-one': async () => someCounts({ ...YEAR, days: 90, clips: 31, portals: 1 }),
  'pictures-toneless': async () => someCounts({ ...YEAR, judged: false }),
  'pictures-empty': async () => ({ total: 0, undated: 0, days: [], sources: [], provinces: [] }),
  'pictures-failed': () => Promise.reject(new Error('UnknownError: Internal error opening store')),
  'pictures-loading': () => new Promise(() => {}),
};

/** The pictures of a made-up campaign; `pictures-day`, `-years`, `-one`, `-toneless`, `-empty`… */
export function PicturesScene({ scene }: { readonly scene: string }) {
  const count = SCENES[scene] ?? SCENES['pictures'] ?? (() => new Promise<PictureCounts>(() => {}));
  return (
    <main style={{ padding: '16px' }}>
      <Pictures
        port={createPicturesPort(count)}
        filter={NO_FILTER}
        text=""
        campaigns={[]}
        title="Năm dân vận khéo 2020"
        version={1}
        onNarrow={(change) => console.log(JSON.stringify(change))}
      />
    </main>
  );
}
