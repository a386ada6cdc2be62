import type { Article } from '../../domain/article.ts';
import { describe, type CampaignColour } from '../../domain/campaign-details.ts';
import { composeCampaign, type Campaign } from '../../domain/campaign.ts';
import { composeClip, type WholeClip } from '../../domain/clip.ts';
import { correct } from '../../domain/corrections.ts';
import { dropMarks } from '../../domain/fold.ts';
import { mergeWhole } from '../../domain/merge-clip.ts';
import { addEntry } from '../../domain/stamped-set.ts';
import { urlKey } from '../../domain/url-key.ts';
import { PORTALS, type Portal } from '../../portals/registry.ts';
import { Database, LIBRARY_NAME } from '../../storage/database.ts';
import { catchUp } from '../../storage/index/catch-up.ts';
import { libraryOn } from '../../storage/library.ts';
import { PLACES, STORIES, type Story } from './stories.ts';

const DEVICE = 'picture1';
const START = Date.UTC(2026, 0, 5, 1, 30);
const DAY = 86_400_000;
const VIETNAM = 7 * 3_600_000;
const COUNT = 168;

const COLOURS: Readonly<Record<string, CampaignColour>> = {
  'Dân vận khéo': 'red',
  'Nông thôn mới': 'green',
  'Chuyển đổi số': 'blue',
  'Xoá nhà tạm': 'amber',
  'Ngày hội đại đoàn kết': 'purple',
  'Học tập và làm theo Bác': 'teal',
};

/** Portals of provinces that kept their name, so that places and sources of this year fit. */
const SOURCES = PORTALS.filter(
  ({ province2024, province2025, name }) =>
    province2024 !== null &&
    province2024 === province2025 &&
    !/\(cũ\)|Công an|huyện|thị xã|quận/i.test(name),
);

/** Fills the library of this page's extension with the stories that the pictures show. */
export async function fill(): Promise<void> {
  const db = new Database(LIBRARY_NAME);
  const wholes = Array.from({ length: COUNT }, (_, n) => clipOf(n));
  const done = await libraryOn(db).importClips(wholes, campaigns(), mergeWhole);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
  await catchUp(db, () => Promise.resolve());
}

function campaigns(): readonly Campaign[] {
  return Object.entries(COLOURS).map(([name, colour], at) => {
    const createdAt = START - DAY + at;
    const details = describe({}, 'colour', colour, createdAt, DEVICE);
    return composeCampaign({ id: idOf(createdAt, at), name, phrases: [], createdAt, details });
  });
}

function clipOf(n: number): WholeClip {
  // Steps without a common divisor: neighbours in time differ in story, place and source.
  const story = STORIES[(n * 7) % STORIES.length] as Story;
  const place = PLACES[(n * 11) % PLACES.length] as string;
  const source = SOURCES[(Math.imul(n + 1, 0x9e3779b1) >>> 7) % SOURCES.length] as Portal;
  const day = Math.floor(n * 1.9 + 6 * Math.sin(n / 9) + 2 * Math.sin(n));
  const capturedAt = START + day * DAY + (n % 8) * 3_300_000;
  const article = articleOf(story, place, source, n, capturedAt);
  const id = idOf(capturedAt, n);
  const campaign = campaigns().find(({ name }) => name === story.campaign)?.id ?? '';
  const tone = n % 5 < 3 ? 'positive' : 'neutral';
  const origin = {
    id,
    url: article.url,
    urlKey: urlKey(article.url),
    capturedAt,
    device: DEVICE,
    source: { ...source, registered: true },
    textHash: n.toString(16).padStart(64, '0'),
    entries:
      n % 6 === 5 ? {} : addEntry({}, { kind: 'campaign', value: campaign }, capturedAt, DEVICE),
    corrections: n % 4 === 0 ? {} : correct({}, 'tone', tone, capturedAt, DEVICE),
  };
  return { clip: composeClip(origin, article), body: { id, article } };
}

function articleOf(story: Story, place: string, source: Portal, n: number, at: number): Article {
  const told = (text: string): string => text.replaceAll('{xã}', place);
  const title = told(story.title);
  const blocks = [story.lead, ...story.paragraphs].map(told);
  const slug = dropMarks(title)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');
  const text = blocks.join('\n');
  const published = new Date(at + VIETNAM - DAY - (n % 3) * DAY).toISOString();
  const [date = '', time = ''] = published.split(/T|:\d\d\./);
  const raw = `${date.split('-').toReversed().join('/')} ${time}`;
  return {
    url: `https://${source.host}/tin-tuc/${slug}-${90_000 + n}.html`,
    title,
    lead: blocks[0] ?? null,
    html: blocks.map((block) => `<p>${block}</p>`).join('\n'),
    text,
    authors: [],
    published: { raw, date, time, precision: 'minute', origin: 'meta' },
    updated: null,
    eventDate: null,
    via: null,
    agency: null,
    siteName: source.name,
    section: null,
    keywords: [],
    views: null,
    pictures: [],
    videos: [],
    attachments: [],
    documents: [],
    language: 'vi',
    words: text.split(/\s+/).length,
    coverage: 1,
    warnings: [],
  };
}

/** A UUIDv7 of that time. */
function idOf(time: number, n: number): string {
  const stamp = time.toString(16).padStart(12, '0');
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7000-8000-${n.toString(16).padStart(12, '0')}`;
}
