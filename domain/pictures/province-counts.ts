import type { ProvinceCount } from './picture-counts.ts';

/** Clips of provinces, as they are and as they were. */
export interface ProvincePicture {
  /** By name since 1 July 2025. */
  readonly present: ReadonlyMap<string, number>;
  /** By name before. */
  readonly former: ReadonlyMap<string, number>;
  /** Of no province: central press, sources that nobody lists. */
  readonly nowhere: number;
  /** The most that one present province has. */
  readonly most: number;
}

/** Sums by present and by former province. */
export function provincePicture(provinces: readonly ProvinceCount[]): ProvincePicture {
  const present = new Map<string, number>();
  const former = new Map<string, number>();
  let nowhere = 0;
  for (const { province2024, province2025, clips } of provinces) {
    if (province2025 === null) nowhere += clips;
    else present.set(province2025, (present.get(province2025) ?? 0) + clips);
    if (province2024 !== null) former.set(province2024, (former.get(province2024) ?? 0) + clips);
  }
  return { present, former, nowhere, most: Math.max(0, ...present.values()) };
}
