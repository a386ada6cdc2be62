import type { Clip } from '../../domain/clip.ts';

/** Where a text came out first, as far as the pages say. */
export interface FirstPublished {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Several where the pages of that day do not all give a time. */
  readonly names: readonly string[];
}

/** The earliest of the clips by publish date; null where no page gives one. */
export function firstPublished(clips: readonly Clip[]): FirstPublished | null {
  const dated = clips.flatMap(({ published, source }) =>
    published ? [{ date: published.date, time: published.time, name: source.name }] : [],
  );
  const date = dated.map((each) => each.date).sort()[0];
  if (date === undefined) return null;
  const onThatDay = dated.filter((each) => each.date === date);
  // A page that gives no time may be the first or the last of the day.
  const times = onThatDay.map(({ time }) => time ?? '');
  const first = times.includes('') ? '' : times.sort()[0];
  const earliest = first ? onThatDay.filter(({ time }) => time === first) : onThatDay;
  return { date, names: [...new Set(earliest.map(({ name }) => name))] };
}
