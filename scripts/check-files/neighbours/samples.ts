import type { Campaign } from '../../../domain/campaign.ts';
import type { Clip, WholeClip } from '../../../domain/clip.ts';
import { DEFAULT_CHOICES } from '../../../domain/export-choices.ts';
import { NO_OFFICE } from '../../../domain/office.ts';
import type { FormatId } from '../../../export/format.ts';
import { neighbourFormats } from '../../../export/neighbour/formats.ts';
import { aClip } from '../../../tests/export/a-clip.ts';
import { SIXTY_NOW, sixtyCampaigns, sixtyClips } from '../../../tests/fixtures/sixty-clips.ts';

/** What a page or a person may call things to break a list of bookmarks or a table. */
const RISKY = [
  '</A></DL><p><DT><A HREF="https://evil.vn/">x</A>',
  'HREF="https://evil.vn/" \\',
  '&quot; &amp;lt; <b>đậm</b> \u2028 “ngoặc”',
  '=1+1',
  'Giá tăng;=1+1;@SUM(1)',
  "+cmd|' /C calc'!A0",
  '-2+3, "x", 👩‍🌾',
];

export interface Sample {
  readonly wholes: readonly WholeClip[];
  readonly campaigns: readonly Campaign[];
}

/** Sixty clips of an office, and some of nobody's. */
export async function neighbourSample(): Promise<Sample> {
  const campaigns = RISKY.map((name, at) => ({
    id: `01980000-0000-7000-8000-00000000f${String(at).padStart(3, '0')}`,
    name,
    phrases: [],
    createdAt: Date.UTC(2026, 10, 2) + at,
  }));
  const risky = RISKY.map(async (title, at) => {
    const { clip, body } = await aClip(900 + at, {}, { title: { value: title, stamp: '0mb.a1' } });
    const changed: Clip = {
      ...clip,
      url: `https://www.hanam.gov.vn/${at}?a="<>'\\&b=${at}#\\`,
      note: `${title}\n<DL><p>\n<DT>`,
      campaigns: campaigns.slice(at, at + 2).map(({ id }) => id),
    };
    return { clip: changed, body };
  });
  return {
    wholes: [...(await sixtyClips()), ...(await Promise.all(risky))],
    campaigns: [...sixtyCampaigns, ...campaigns],
  };
}

export async function written(id: FormatId, { wholes, campaigns }: Sample): Promise<Buffer> {
  const writer = await neighbourFormats.find((format) => format.id === id)?.load();
  if (!writer) throw new Error(`nobody writes ${id}`);
  const input = {
    title: 'Điểm tin tháng 11 & “mục tiêu kép”',
    campaigns,
    wholes: inOne(wholes),
    appVersion: '0.1.0',
    now: SIXTY_NOW,
    period: null,
    before: null,
    office: NO_OFFICE,
    picture: () => Promise.resolve(null),
  };
  const pieces: Buffer[] = [];
  for await (const piece of writer(input, { ...DEFAULT_CHOICES, notes: true }))
    pieces.push(Buffer.from(piece as string));
  return Buffer.concat(pieces);
}

async function* inOne<T>(all: readonly T[]): AsyncGenerator<readonly T[]> {
  yield all;
}
