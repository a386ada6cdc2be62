import { DEFAULT_CHOICES, type ExportChoices } from '../../../domain/export-choices.ts';
import { NO_OFFICE } from '../../../domain/office.ts';
import type { WholeClip } from '../../../domain/clip.ts';
import type { Campaign } from '../../../domain/campaign.ts';
import type { FormatWriter } from '../../../export/format.ts';
import type { ExportInput } from '../../../export/input.ts';
import type { ImportSource } from '../../../import/format.ts';
import { CAMPAIGN } from '../a-clip.ts';
import { inBatches } from '../any-clip.ts';

export const NOW = Date.UTC(2026, 10, 30, 2);

export const inputOf = (
  wholes: readonly WholeClip[],
  more: Partial<ExportInput> = {},
  campaigns: readonly Campaign[] = [CAMPAIGN],
): ExportInput => ({
  title: 'Năm dân vận khéo 2020',
  campaigns,
  wholes: inBatches(wholes, 2),
  appVersion: '0.1.0',
  now: NOW,
  period: null,
  before: null,
  office: NO_OFFICE,
  picture: () => Promise.resolve(null),
  ...more,
});

/** A file, made of the pieces that a writer gives. */
export async function fileOf(
  writer: FormatWriter,
  input: ExportInput,
  choices: Partial<ExportChoices> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writer(input, { ...DEFAULT_CHOICES, ...choices }))
    pieces.push(typeof piece === 'string' ? new TextEncoder().encode(piece) : piece);
  return new Uint8Array(Buffer.concat(pieces));
}

export const textOf = async (...of: Parameters<typeof fileOf>): Promise<string> =>
  new TextDecoder().decode(await fileOf(...of));

export const sourceOf = (name: string, content: string | Uint8Array): ImportSource => {
  const bytes = new Uint8Array(Buffer.from(content));
  return { name, bytes, text: () => new TextDecoder().decode(bytes) };
};
