const DAY = 86_400_000;

const shifted = (day: string, by: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + by).toISOString().slice(0, 10);

/** The day before a `YYYY-MM-DD`. */
export const dayBefore = (day: string): string => shifted(day, -DAY);

/** The day behind it. */
export const dayBehind = (day: string): string => shifted(day, DAY);
