import type { WholeClip } from '../../../domain/clip.ts';
import { DEFAULT_CHOICES, type ExportChoices } from '../../../domain/export-choices.ts';
import { NO_OFFICE } from '../../../domain/office.ts';
import type { FormatWriter } from '../../../export/format.ts';
import type { ExportInput } from '../../../export/input.ts';
import { exportWord } from '../../../export/word/write-word.ts';
import { SIXTY_NOW, sixtyCampaigns } from '../../fixtures/sixty-clips.ts';
import { inBatches } from '../any-clip.ts';
import { openWord, type WordPackage } from './package.ts';

export function inputOf(clips: readonly WholeClip[], more: Partial<ExportInput> = {}): ExportInput {
  return {
    title: 'Công tác dân vận',
    campaigns: sixtyCampaigns,
    wholes: inBatches(clips, 7),
    appVersion: '0.1.0',
    now: SIXTY_NOW,
    period: { from: '2026-11-01', to: '2026-11-30' },
    before: null,
    office: NO_OFFICE,
    picture: () => Promise.resolve(null),
    ...more,
  };
}

export async function bytesOf(
  clips: readonly WholeClip[],
  choices: Partial<ExportChoices> = {},
  more: Partial<ExportInput> = {},
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of exportWord(inputOf(clips, more), { ...DEFAULT_CHOICES, ...choices }))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

export const wordOf = async (...args: Parameters<typeof bytesOf>): Promise<WordPackage> =>
  openWord(await bytesOf(...args));

export async function textOf(
  writer: FormatWriter,
  clips: readonly WholeClip[],
  choices: Partial<ExportChoices> = {},
  more: Partial<ExportInput> = {},
): Promise<string> {
  let text = '';
  for await (const piece of writer(inputOf(clips, more), { ...DEFAULT_CHOICES, ...choices }))
    text += typeof piece === 'string' ? piece : new TextDecoder().decode(piece);
  return text;
}
