import type { BackupRecord, BackupSource } from '../../../domain/backup.ts';
import type { Campaign } from '../../../domain/campaign.ts';
import type { Failure, Result } from '../../../domain/failure.ts';
import { hashText } from '../../../domain/text.ts';
import { checkBackup } from '../../../storage/backup/check-backup.ts';
import { writeBackup, type WriteOptions } from '../../../storage/backup/write-backup.ts';
import { aClip } from '../a-library.ts';
import { MemoryLibrary } from './memory-library.ts';

export const NOW = Date.UTC(2026, 10, 22);

/** Writes a backup that must succeed. */
export async function backupOf(
  source: BackupSource,
  options: Partial<WriteOptions> = {},
): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const sink = async (bytes: Uint8Array<ArrayBuffer>): Promise<void> => {
    pieces.push(bytes.slice());
  };
  valueOf(await writeBackup(source, sink, { app: '0.1.0', now: NOW, ...options }));
  return new Blob(pieces);
}

export function valueOf<T>(outcome: Result<T> | null): T {
  if (!outcome?.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

/** `reason detail` of a refused file, `accepted` for one that is not. */
export async function refusalOf(file: Blob): Promise<string> {
  const outcome = await checkBackup(file);
  return outcome?.ok === false ? wordsOf(outcome.failure) : 'accepted';
}

export const wordsOf = (failure: Failure | null): string =>
  failure?.kind === 'backup-refused'
    ? `${failure.reason} ${failure.detail}`
    : (failure?.kind ?? 'cancelled');

export const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer());

export const CAMPAIGN: Campaign = {
  id: '01890a5d-ac96-774b-bcce-00000000c001',
  name: 'Năm dân vận khéo 2020',
  phrases: ['dân vận khéo'],
  createdAt: NOW - 1000,
};

/** A clip with an earlier article and a page. @param kilobytes of text that does not compress */
export async function aRecord(kilobytes = 0): Promise<BackupRecord> {
  const { clip, body } = await aClip({ text: `Sáng nay. ${noise(kilobytes * 1024)}` });
  const earlier = { ...body.article, text: 'Bản đầu.', html: '<p>Bản đầu.</p>', words: 2 };
  const revision = {
    id: clip.id.replace(/^0/, 'f'),
    clipId: clip.id,
    article: earlier,
    textHash: await hashText(earlier.text),
    capturedAt: clip.capturedAt - 5000,
    replacedAt: clip.capturedAt,
  };
  const snapshot = crypto.getRandomValues(new Uint8Array(500));
  return { clip, body, revisions: [revision], snapshot };
}

/** A small library whose backup has everything that a backup may have. */
export async function aLibraryOf(clips: number, kilobytes = 0): Promise<MemoryLibrary> {
  const records: BackupRecord[] = [];
  while (records.length < clips) records.push(await aRecord(kilobytes));
  const settings = { settings: { portalMode: true }, 'host-rule:baomau.vn': { body: '.noi-dung' } };
  return new MemoryLibrary({ campaigns: [CAMPAIGN], settings, records });
}

function noise(length: number): string {
  let text = '';
  while (text.length < length) text += `${Math.random().toString(36).slice(2)} `;
  return text.slice(0, length).trim();
}
