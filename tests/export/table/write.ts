import { DEFAULT_CHOICES, type ExportChoices } from '../../../domain/export-choices.ts';
import { NO_OFFICE } from '../../../domain/office.ts';
import type { Campaign } from '../../../domain/campaign.ts';
import type { WholeClip } from '../../../domain/clip.ts';
import type { FormatId, FormatWriter } from '../../../export/format.ts';
import { exportFormats } from '../../../export/formats.ts';
import { CAMPAIGN } from '../a-clip.ts';
import { inBatches } from '../any-clip.ts';

export interface Asked {
  readonly choices?: Partial<ExportChoices>;
  readonly campaigns?: readonly Campaign[];
  readonly batch?: number;
  readonly form?: 'html' | 'plain';
}

/** The file of a format of the table, or one of its texts. */
export async function write(
  id: FormatId,
  wholes: readonly WholeClip[],
  { choices, campaigns = [CAMPAIGN], batch, form }: Asked = {},
): Promise<Buffer> {
  const format = exportFormats.find((one) => one.id === id);
  const load = form ? format?.forms?.[form] : format?.load;
  if (!load) throw new Error(`no ${form ?? 'file'} of ${id}`);
  const writer: FormatWriter = await load();
  const pieces: Buffer[] = [];
  const input = {
    title: 'Điểm tin & báo',
    campaigns,
    wholes: inBatches(wholes, batch),
    appVersion: '0.1.0',
    now: Date.UTC(2026, 10, 22, 2),
    period: null,
    before: null,
    office: NO_OFFICE,
    picture: () => Promise.resolve(null),
  };
  for await (const piece of writer(input, { ...DEFAULT_CHOICES, ...choices }))
    pieces.push(Buffer.from(piece as string));
  return Buffer.concat(pieces);
}
