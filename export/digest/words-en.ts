import type { DigestWords } from './words.ts';
import { VIETNAMESE } from './words-vi.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const many = (count: string, one: string, more: string): string =>
  `${count} ${count === '1' ? one : more}`;

export const ENGLISH: DigestWords = {
  title: { table: 'PRESS DIGEST', prose: 'PRESS DIGEST', full: 'COLLECTED ARTICLES' },
  columns: {
    number: 'No.',
    day: 'Published',
    source: 'Source',
    title: 'Title',
    summary: 'Summary',
    campaign: 'Campaign',
    tone: 'Tone',
    link: 'Link',
    note: 'Note',
  },
  tones: { positive: 'Positive', neutral: 'Neutral', negative: 'Negative', none: 'Not set' },
  noCampaign: 'No campaign',
  noDay: 'Day of publishing unknown',
  noDayYet: 'Unknown',
  noProvince: 'Central and other sources',
  via: (source) => `reposted from ${source}`,
  formerly: (now, before) => `${now} (formerly ${before})`,
  unlisted: 'not in the registry',
  clips: (count) => many(count, 'article', 'articles'),
  dayGroup: (day) => day,
  month: (month, year) => `${MONTHS[month - 1]} ${year}`,
  quarter: (quarter, year) => `Quarter ${quarter}, ${year}`,
  year: (year) => `Year ${year}`,
  oneDay: (day) => day,
  span: (from, to) => `From ${from} to ${to}`,
  again: (part) => `also in part ${part}`,
  original: (source) => `Read it on ${source}`,
  address: 'Link:',
  author: 'By',
  note: 'Note:',
  tone: 'Tone:',
  contents: 'CONTENTS',
  list: 'LIST OF ARTICLES',
  page: 'page',
  pictureMissing: 'picture could not be loaded',
  counts: {
    title: 'SUMMARY',
    now: 'This period',
    before: 'Period before',
    change: 'Change',
    total: 'Total',
    others: (count) => many(count, 'other source', 'other sources'),
    chart: 'Articles by campaign',
    several: 'An article of several campaigns counts in each of them, and once in the total.',
    caption: 'Campaign, source',
    sum: (clips, sources) =>
      `${many(clips, 'article', 'articles')} from ${many(sources, 'source', 'sources')}.`,
    against: (period, clips, change) =>
      `Against the period before (${period}: ${many(clips, 'article', 'articles')}): ${change}.`,
    toneSum: (tones) => `Tone: ${tones}.`,
    reposts: (count) => `${many(count, 'article is a repost', 'articles are reposts')}.`,
    undated: (count) =>
      `${many(count, 'article has', 'articles have')} no known day of publishing.`,
    up: (by, percent) => `up ${by}${percent === null ? '' : ` (${percent}%)`}`,
    down: (by, percent) => `down ${by}${percent === null ? '' : ` (${percent}%)`}`,
    same: 'no change',
  },
  paper: VIETNAMESE.paper,
};
