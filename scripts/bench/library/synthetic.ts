import { addEntry, type StampedSet } from '../../../domain/stamped-set.ts';
import type { Campaign } from '../../../domain/campaign.ts';
import { composeClip, type WholeClip } from '../../../domain/clip.ts';
import { correct } from '../../../domain/corrections.ts';
import type { Source } from '../../../domain/source.ts';
import { urlKey } from '../../../domain/url-key.ts';
import { articleOf } from './article.ts';
import { writeProse, type Prose } from './prose.ts';
import { createRandom, seedOf, type Random } from './random.ts';
import { edited } from './repost.ts';
import { SOURCES } from './sources.ts';

/** Of every synthetic library, unless another is asked for. */
export const SEED = 20_201_219;
const DEVICE = 'bench001';
const START = Date.UTC(2020, 0, 1);
const FIVE_YEARS = 5 * 365.25 * 86_400_000;

/**
 * A library of that many clips, oldest first: invented news of sixty real hosts over five years,
 * with campaigns, notes, reposts (3 %) and trash (1 %). The same for the same seed, in Node and in
 * the browser; a clip's words are the same in a library of any size. `textHash` is no SHA-256,
 * which would cost as much as all the rest.
 */
export function* syntheticClips(count: number, seed = SEED): Generator<WholeClip> {
  for (let n = 0; n < count; n++) yield syntheticClip(n, count, seed);
}

/**
 * One clip of it.
 *
 * @param n from 0; from `count` on these are the clips that come after the library
 * @param count how many clips fill the five years
 */
export function syntheticClip(n: number, count: number, seed = SEED): WholeClip {
  const random = createRandom(seedOf(seed + 1, n));
  const capturedAt = START + Math.floor(((n + 0.9 * random.next()) * FIVE_YEARS) / count);
  const source = sourceOfClip(n, seed);
  const prose = proseOf(n, seed);
  const article = articleOf(prose, source, n, capturedAt, random);
  const id = uuidOf(capturedAt, random);
  const trashed = random.chance(0.01);
  const corrections = trashed ? correct({}, 'status', 'trashed', capturedAt + 60_000, DEVICE) : {};
  const origin = {
    id,
    url: article.url,
    urlKey: urlKey(article.url),
    capturedAt,
    device: DEVICE,
    source,
    textHash: Array.from({ length: 8 }, () => hex(random)).join(''),
    entries: entriesOf(prose, capturedAt, random),
    corrections,
  };
  return { clip: composeClip(origin, article), body: { id, article } };
}

/** The number of the clip that this one was reposted from; null for what was written anew. */
export function repostOf(n: number, seed = SEED): number | null {
  const random = createRandom(seedOf(seed + 2, n));
  if (n === 0 || !random.chance(0.03)) return null;
  const earlier = Math.max(0, n - 1 - random.rank(500, 5));
  return repostOf(earlier, seed) ?? earlier;
}

const NAMES = `Năm dân vận khéo 2020, Mục tiêu kép, Nghị quyết 01, Đại hội Đảng các cấp, Bầu cử,
  Nông thôn mới nâng cao, Phòng chống dịch, Học tập và làm theo Bác, Cải cách hành chính, Chuyển đổi số,
  Quỹ vì người nghèo, Bảo vệ rừng, Biển đảo quê hương, An toàn giao thông, Tết vì người nghèo,
  Sắp xếp xã phường, Đền ơn đáp nghĩa, Ngày hội đại đoàn kết, Xóa nhà tạm, Mùa hè xanh`;

/** Twenty campaigns; the first ones have most of the clips. */
export function syntheticCampaigns(): readonly Campaign[] {
  return NAMES.split(/\s*,\s*/).map((name, at) => {
    const createdAt = START - (20 - at) * 1000;
    const id = uuidOf(createdAt, createRandom(seedOf(0xca, at)));
    return { id, name, phrases: [], createdAt };
  });
}

const CAMPAIGN_IDS = syntheticCampaigns().map(({ id }) => id);

function sourceOfClip(n: number, seed: number): Source {
  const random = createRandom(seedOf(seed + 3, n));
  return SOURCES[random.rank(SOURCES.length, 6)] as Source;
}

function proseOf(n: number, seed: number): Prose {
  const random = createRandom(seedOf(seed, n));
  const province = sourceOfClip(n, seed).province2024 ?? 'Hà Nội';
  const original = repostOf(n, seed);
  const year = 2020 + random.below(5);
  return original === null
    ? writeProse(random, province, year)
    : edited(proseOf(original, seed), random, province, year);
}

const NOTES = [
  'Đưa vào báo cáo tháng',
  'Chờ xác minh số liệu với cơ sở',
  'Bài hay, gửi lãnh đạo ban xem',
  'Ảnh dùng được cho bản tin',
  'Trùng nội dung với tin của đài tỉnh',
];

/** A third belongs to no campaign, some to two or three; one in eight has a note. */
function entriesOf(prose: Prose, capturedAt: number, random: Random): StampedSet {
  let entries: StampedSet = {};
  const share = random.next();
  const campaigns = share < 0.33 ? 0 : share < 0.85 ? 1 : share < 0.96 ? 2 : 3;
  for (let left = campaigns; left > 0; left--) {
    const value = CAMPAIGN_IDS[random.rank(CAMPAIGN_IDS.length, 2)] ?? '';
    entries = addEntry(entries, { kind: 'campaign', value }, capturedAt, DEVICE);
  }
  if (!random.chance(0.125)) return entries;
  const value = `${random.pick(NOTES)}: ${prose.people[0] ?? ''}`;
  return addEntry(entries, { kind: 'note', value }, capturedAt, DEVICE);
}

/** A UUIDv7 of that time. */
function uuidOf(time: number, random: Random): string {
  const stamp = time.toString(16).padStart(12, '0');
  const low = hex(random);
  const variant = (8 + random.below(4)).toString(16);
  return `${stamp.slice(0, 8)}-${stamp.slice(8)}-7${low.slice(0, 3)}-${variant}${low.slice(3, 6)}-${hex(random)}${low.slice(4)}`;
}

function hex(random: Random): string {
  return random
    .below(2 ** 32)
    .toString(16)
    .padStart(8, '0');
}
