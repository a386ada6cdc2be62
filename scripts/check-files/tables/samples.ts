import type { ExportChoices } from '../../../domain/export-choices.ts';
import { NO_OFFICE } from '../../../domain/office.ts';
import type { Campaign } from '../../../domain/campaign.ts';
import type { WholeClip } from '../../../domain/clip.ts';
import { tableColumns, type Column, type Value } from '../../../export/table/columns.ts';
import { tableFormats } from '../../../export/table/formats.ts';
import { aClip, CAMPAIGN } from '../../../tests/export/a-clip.ts';
import { SIXTY_NOW, sixtyCampaigns, sixtyClips } from '../../../tests/fixtures/sixty-clips.ts';

export interface TableSample {
  readonly name: string;
  /** What the table shall hold, line by line, without the heads. */
  readonly lines: (columns: readonly Column[]) => readonly (readonly Value[])[];
  readonly write: (
    id: 'csv' | 'xlsx',
    choices: ExportChoices,
    form?: 'html' | 'plain',
  ) => Promise<Buffer>;
}

/** What a page may call itself to make a spreadsheet do something, or to break a file. */
const RISKY = [
  '=1+1',
  '@SUM(1,2)',
  "+cmd|' /C calc'!A0",
  '-2+3',
  '=HYPERLINK("https://a.vn/";"bấm")',
  'Giá tăng, =1+1; =2+2',
  '"; =1+1; "',
  '＝1＋1',
  'a <b>&amp; "c" _x0041_ ]]>',
  'Dài '.repeat(9_000).trim(),
];

export async function tableSamples(): Promise<readonly TableSample[]> {
  const risky = RISKY.map((title, at) =>
    aClip(
      at,
      { section: title, via: title, documents: [{ number: title, raw: title, grammar: 'bare' }] },
      { title: { value: title, stamp: '0mb000000.a1' } },
    ),
  );
  return [
    sample('sixty', await sixtyClips(), sixtyCampaigns),
    sample('risky', await Promise.all(risky), [CAMPAIGN]),
  ];
}

function sample(
  name: string,
  wholes: readonly WholeClip[],
  campaigns: readonly Campaign[],
): TableSample {
  const names = new Map(campaigns.map((campaign) => [campaign.id, campaign.name]));
  return {
    name,
    lines: (columns) =>
      wholes.map(({ clip, body: { article } }, at) => {
        const told = clip.campaigns.map((id) => names.get(id) ?? '');
        return columns.map(({ value }) =>
          value({ number: at + 1, clip, article, campaigns: told }),
        );
      }),
    write: async (id, choices, form) => {
      const format = tableFormats.find((one) => one.id === id);
      const writer = await (form ? format?.forms?.[form] : format?.load)?.();
      if (!writer) throw new Error(`no ${form ?? 'file'} of ${id}`);
      const pieces: Buffer[] = [];
      const input = {
        title: 'Điểm tin tháng 11',
        campaigns,
        wholes: once(wholes),
        appVersion: '0.1.0',
        now: SIXTY_NOW,
        period: null,
        before: null,
        office: NO_OFFICE,
        picture: () => Promise.resolve(null),
      };
      for await (const piece of writer(input, choices)) pieces.push(Buffer.from(piece as string));
      return Buffer.concat(pieces);
    },
  };
}

async function* once<T>(all: readonly T[]): AsyncGenerator<readonly T[]> {
  yield all;
}

export const columnsOf = (choices: ExportChoices): readonly Column[] => tableColumns(choices);
