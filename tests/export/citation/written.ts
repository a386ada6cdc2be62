import type { Campaign } from '../../../domain/campaign.ts';
import type { WholeClip } from '../../../domain/clip.ts';
import { DEFAULT_CHOICES, type ExportChoices } from '../../../domain/export-choices.ts';
import { NO_OFFICE } from '../../../domain/office.ts';
import type { FormatWriter } from '../../../export/format.ts';
import type { ExportInput } from '../../../export/input.ts';
import { CAMPAIGN } from '../a-clip.ts';
import { inBatches } from '../any-clip.ts';

export const inputOf = (
  wholes: readonly WholeClip[],
  campaigns: readonly Campaign[] = [CAMPAIGN],
): ExportInput => ({
  title: 'Năm dân vận khéo 2020',
  campaigns,
  wholes: inBatches(wholes),
  appVersion: '0.1.0',
  now: Date.UTC(2026, 10, 26),
  period: null,
  before: null,
  office: NO_OFFICE,
  picture: () => Promise.resolve(null),
});

/** The whole file as text. */
export async function written(
  writer: FormatWriter,
  input: ExportInput,
  choices: Partial<ExportChoices> = {},
): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of writer(input, { ...DEFAULT_CHOICES, ...choices }))
    pieces.push(typeof piece === 'string' ? piece : new TextDecoder().decode(piece));
  return pieces.join('');
}
