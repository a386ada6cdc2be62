import { DEFAULT_CHOICES, type ExportChoices } from '../../../domain/export-choices.ts';
import type { Office, PageRule } from '../../../domain/office.ts';
import type { WholeClip } from '../../../domain/clip.ts';
import type { ExportInput, PictureFile } from '../../../export/input.ts';
import {
  novemberClips,
  octoberClips,
  SIXTY_NOW,
  sixtyCampaigns,
} from '../../../tests/fixtures/sixty-clips.ts';
import { samplePicture } from './sample-picture.ts';

/** Offices of our own making, one for each rule. */
const OFFICES: Readonly<Record<PageRule, Office>> = {
  party: {
    rule: 'party',
    superior: 'Tỉnh ủy Tuyên Quang',
    name: 'Ban Tuyên giáo và Dân vận',
    number: '12-BC/BTGDVTU',
    place: 'Tuyên Quang',
    signatoryTitle: 'K/T Trưởng ban\nPhó Trưởng ban',
    signatory: 'Nguyễn Thị Minh Tâm',
    recipients: 'Thường trực Tỉnh ủy\nCác phòng thuộc Ban\nLưu Văn phòng Ban',
  },
  state: {
    rule: 'state',
    superior: 'Ủy ban nhân dân tỉnh Hưng Yên',
    name: 'Sở Văn hóa, Thể thao và Du lịch',
    number: '214/BC-SVHTTDL',
    place: 'Hưng Yên',
    signatoryTitle: 'KT. Giám đốc\nPhó Giám đốc',
    signatory: 'Trần Văn Khôi',
    recipients: '- UBND tỉnh (để b/c);\n- Các phòng chuyên môn;\n- Lưu: VT.',
  },
};

export interface Sample {
  readonly name: string;
  readonly input: ExportInput;
  readonly choices: ExportChoices;
}

async function* once<T>(items: readonly T[]): AsyncGenerator<readonly T[]> {
  yield items;
}

export async function sampleInput(
  rule: PageRule,
  office: Office = OFFICES[rule],
  clips?: readonly WholeClip[],
): Promise<ExportInput> {
  const before = (await octoberClips()).map(({ clip }) => clip);
  const file = samplePicture();
  return {
    title: 'Công tác dân vận trên địa bàn hai tỉnh',
    campaigns: sixtyCampaigns,
    wholes: once(clips ?? (await novemberClips())),
    appVersion: '0.1.0',
    now: SIXTY_NOW,
    period: { from: '2026-11-01', to: '2026-11-30' },
    before: { from: '2026-10-01', to: '2026-10-31', clips: once(before) },
    office,
    // Every second picture is one that the portal no longer has.
    picture: (src): Promise<PictureFile | null> =>
      Promise.resolve(/[02468]\.jpg$/.test(src) ? null : file),
  };
}

/** Every look by both rules, and what else an office may choose. */
export async function samples(): Promise<readonly Sample[]> {
  const made: Sample[] = [];
  for (const rule of ['party', 'state'] as const)
    for (const [look, links] of [
      ['table', 'hidden'],
      ['prose', 'footnote'],
      ['full', 'shown'],
    ] as const)
      made.push({
        name: `${rule}-${look}`,
        input: await sampleInput(rule),
        choices: { ...DEFAULT_CHOICES, look, links, pictures: true, notes: rule === 'state' },
      });
  const plain = { ...DEFAULT_CHOICES, officeHead: false } as const;
  made.push(
    {
      name: 'table-links-by-province',
      input: await sampleInput('party'),
      choices: { ...plain, links: 'shown', groups: 'province', summary: false, notes: true },
    },
    {
      name: 'prose-by-day-english',
      input: await sampleInput('state'),
      choices: { ...plain, look: 'prose', links: 'shown', groups: 'day', language: 'en' },
    },
    {
      name: 'empty-office',
      input: await sampleInput('party', {
        ...OFFICES.party,
        superior: '',
        name: '',
        number: '',
        place: '',
        signatoryTitle: '',
        signatory: '',
        recipients: '',
      }),
      choices: { ...DEFAULT_CHOICES, look: 'prose' },
    },
  );
  return made;
}
