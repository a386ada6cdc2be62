/** What the Central Mass Mobilisation Commission called a year. */
export interface OfficialTheme {
  /** As it is printed, without the year. */
  readonly theme: string;
  readonly year: number;
  /** Where that is said, so that it can be looked up. */
  readonly source: string;
}

/**
 * Themes of which a source is at hand. Of a year that is not here nothing is known, and nothing is
 * said: to add one, add a line with its source.
 */
export const OFFICIAL_THEMES: readonly OfficialTheme[] = [
  {
    theme: 'Năm dân vận chính quyền',
    year: 2019,
    source: 'Ban Dân vận Trung ương: chủ đề công tác dân vận năm 2019',
  },
  {
    theme: 'Năm dân vận khéo',
    year: 2020,
    source: 'Ban Dân vận Trung ương: chủ đề công tác dân vận năm 2020',
  },
];

/** What a year was called; null where that is not known. */
export const themeOfYear = (year: number): OfficialTheme | null =>
  OFFICIAL_THEMES.find((each) => each.year === year) ?? null;
