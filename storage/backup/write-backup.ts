import { BACKUP_MAX_BYTES, type BackupProgress } from '../../domain/backup.ts';
import type { BackupSource, BackupSummary } from '../../domain/backup.ts';
import { truthOf } from '../../domain/campaign.ts';
import { SCHEMA_VERSION } from '../../domain/clip.ts';
import type { Result } from '../../domain/failure.ts';
import { stableJson } from '../../domain/stable-json.ts';
import { vietnamInstant } from '../../domain/vietnam-time.ts';
import { createBatches, type AddEntry } from './batch-writer.ts';
import { encode, sha256, type Bytes } from './bytes.ts';
import { libraryDigest } from './digest.ts';
import { CAMPAIGNS, campaignText, ENTRY_MAX, FORMAT, HEADER } from './format.ts';
import { linesOf, MANIFEST, SETTINGS, VERSION } from './format.ts';
import type { Header, Manifest, ManifestEntry } from './format.ts';
import { campaignsShape, settingsShape } from './record-shape.ts';
import { refuse, settle, stop, stopIfAborted } from './refusal.ts';
import { recordsOf } from './source-records.ts';
import { createZipWriter, type Sink } from './zip-writer.ts';

export interface WriteOptions {
  /** Version of the app. */
  readonly app: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** A promise is waited for, so that a page can paint. */
  readonly onProgress?: (progress: BackupProgress) => void | Promise<void>;
  readonly signal?: AbortSignal;
  /** @default BACKUP_MAX_BYTES */
  readonly maxBytes?: number;
}

/**
 * Writes the whole library as one file, piece by piece; in memory is one batch. But for the time
 * in its header, the same library gives the same bytes.
 *
 * @param sink takes the pieces; what it or the source throws is thrown on
 * @returns null when cancelled; `backup-refused` when the library is too large or has a clip that
 * could not be read back; `not-verified` when it changed so that a clip may be missing. What the
 * sink got is no backup then.
 */
export function writeBackup(
  source: BackupSource,
  sink: Sink,
  options: WriteOptions,
): Promise<Result<BackupSummary> | null> {
  return settle(() => write(source, sink, options));
}

async function write(
  source: BackupSource,
  sink: Sink,
  { app, now, onProgress, signal, maxBytes = BACKUP_MAX_BYTES }: WriteOptions,
): Promise<BackupSummary> {
  const zip = createZipWriter(sink, maxBytes);
  const entries: ManifestEntry[] = [];
  const add: AddEntry = async (name, content, records, how) => {
    stopIfAborted(signal);
    if (content.length > ENTRY_MAX) refuse('too-large', name);
    entries.push({ name, size: content.length, sha256: await sha256(content), records });
    await zip.add(name, content, how);
  };

  const total = await source.clipCount();
  const header = { format: FORMAT, version: VERSION, app, createdAt: vietnamInstant(now) } as const;
  await add(HEADER, headerBytes({ ...header, schema: SCHEMA_VERSION, clips: total }), 1, 'stored');
  const campaigns = await addCampaigns(source, add);
  await addSettings(source, add);

  const batches = createBatches(add);
  for await (const record of recordsOf(source, signal)) {
    const closed = await batches.add(record);
    if (closed !== null) await onProgress?.({ done: closed, total, phase: 'write' });
  }
  const { batches: count, digests, revisions, snapshots } = await batches.end();
  // One that was removed meanwhile may be in the file; one that moved before our place in the
  // order of ids (two copies made one take the lesser id) is not, and must be.
  if (digests.length < (await source.clipCount())) stop({ kind: 'not-verified' });

  const clips = digests.length;
  const totals = { clips, revisions, snapshots, campaigns: campaigns.length };
  const digest = await libraryDigest(digests, campaigns);
  await zip.add(MANIFEST, manifestBytes(entries, totals, digest), 'stored');
  const bytes = await zip.finish();
  await onProgress?.({ done: clips, total, phase: 'write' });
  return { ...totals, batches: count, bytes, app, createdAt: now, digest };
}

async function addCampaigns(source: BackupSource, add: AddEntry) {
  const campaigns = (await source.campaigns()).map(truthOf);
  campaigns.sort((a, b) => (a.id < b.id ? -1 : 1));
  const wrong = campaignsShape(campaigns);
  if (wrong !== null) refuse('invalid', `campaigns ${wrong}`);
  const text = `${linesOf(campaigns.map(campaignText))}\n`;
  await add(CAMPAIGNS, encode(text), campaigns.length, 'deflated');
  return campaigns;
}

async function addSettings(source: BackupSource, add: AddEntry): Promise<void> {
  const settings = await source.settings();
  const wrong = settingsShape(settings);
  if (wrong !== null) refuse('invalid', `settings ${wrong}`);
  await add(SETTINGS, encode(`${stableJson(settings)}\n`), 1, 'deflated');
}

const headerBytes = (header: Header): Bytes => encode(`${JSON.stringify(header, null, 2)}\n`);

function manifestBytes(
  entries: Manifest['entries'],
  totals: Manifest['totals'],
  digest: string,
): Bytes {
  const lines = linesOf(entries.map((entry) => JSON.stringify(entry)));
  return encode(`{
"format": ${JSON.stringify(FORMAT)},
"version": ${VERSION},
"entries": ${lines},
"totals": ${JSON.stringify(totals)},
"digest": ${JSON.stringify(digest)}
}
`);
}
