import { NO_OFFICE, type Office } from './office.ts';

/** The table of digest entries, their prose, or the articles whole. */
export type DigestLook = 'table' | 'prose' | 'full';
export type DigestGroups = 'campaign' | 'day' | 'province';
/** An address as printed, behind the title, or as a footnote. */
export type DigestLinks = 'shown' | 'hidden' | 'footnote';
/** Between the cells of a CSV: Excel splits at the one that its region has, others at any. */
export type CsvSeparator = 'semicolon' | 'comma';
export type CitationStyle = 'vietnamese' | 'apa' | 'chicago';

/** What a person chose for an export; each format heeds those that it names in `ExportFormat.choices`. */
export interface ExportChoices {
  /** Of the words that the file brings with it; articles stay as they are. */
  readonly language: 'vi' | 'en';
  readonly look: DigestLook;
  readonly groups: DigestGroups;
  readonly links: DigestLinks;
  /** A page of counts against the period before. */
  readonly summary: boolean;
  /** Head, number, place and signature of the office. */
  readonly officeHead: boolean;
  /** Fetched from the portals at the time of export. */
  readonly pictures: boolean;
  /** The person's own notes. */
  readonly notes: boolean;
  readonly citationStyle: CitationStyle;
  readonly separator: CsvSeparator;
}

export const DEFAULT_CHOICES: ExportChoices = {
  language: 'vi',
  look: 'table',
  groups: 'campaign',
  links: 'hidden',
  summary: true,
  officeHead: true,
  pictures: false,
  notes: false,
  citationStyle: 'vietnamese',
  separator: 'semicolon',
};

const ALLOWED: {
  readonly [Key in keyof ExportChoices]: readonly ExportChoices[Key][];
} = {
  language: ['vi', 'en'],
  look: ['table', 'prose', 'full'],
  groups: ['campaign', 'day', 'province'],
  links: ['shown', 'hidden', 'footnote'],
  summary: [true, false],
  officeHead: [true, false],
  pictures: [true, false],
  notes: [true, false],
  citationStyle: ['vietnamese', 'apa', 'chicago'],
  separator: ['semicolon', 'comma'],
};

/** Choices as they were stored; whatever is none of ours counts as the default. */
export function readChoices(held: unknown): ExportChoices {
  const choices = { ...DEFAULT_CHOICES };
  for (const key of Object.keys(ALLOWED) as (keyof ExportChoices)[]) {
    const value = memberOf(held, key);
    if ((ALLOWED[key] as readonly unknown[]).includes(value))
      Object.assign(choices, { [key]: value });
  }
  return choices;
}

const OFFICE_LINE_MAX = 1000;

/** An office as it was stored; whatever is none of ours counts as empty, or as what is begun with. */
export const readOffice = (held: unknown, begun: Office = NO_OFFICE): Office => ({
  ...begun,
  ...readOfficeParts(held),
});

/** The parts of an office that were stored. */
export function readOfficeParts(held: unknown): Partial<Office> {
  const office: { -readonly [Key in keyof Office]?: Office[Key] } = {};
  for (const key of Object.keys(NO_OFFICE) as (keyof Office)[]) {
    const value = memberOf(held, key);
    if (key === 'rule') {
      if (value === 'state' || value === 'party') office.rule = value;
    } else if (typeof value === 'string') {
      office[key] = value.slice(0, OFFICE_LINE_MAX);
    }
  }
  return office;
}

const memberOf = (held: unknown, key: string): unknown =>
  typeof held === 'object' && held !== null && Object.hasOwn(held, key)
    ? (held as Record<string, unknown>)[key]
    : undefined;
