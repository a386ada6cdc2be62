import { truthOf, type CampaignTruth } from '../../domain/campaign.ts';
import { SCHEMA_VERSION } from '../../domain/clip.ts';
import { hash } from '../../domain/shape/names.ts';
import { count, exactly, list, record, such, text, type Shape } from '../../domain/shape/shape.ts';
import { stableJson } from '../../domain/stable-json.ts';
import { instantOf } from '../../domain/vietnam-time.ts';

/**
 * A backup is a ZIP of these entries, in this order:
 *
 * - `cat-bao.json`: what it is, never compressed and always first, so that every version can read
 *   it; `clips` is what the library counted when writing began.
 * - `campaigns.json`, `settings.json`
 * - `clips/00001.ndjson` …: one record a line, about a megabyte each; and where its clips have
 *   any, `snapshots/00001.bin`: their snapshots (gzip) one after another in the order of the
 *   lines, each line saying how long its own is. One entry a snapshot would take a library of
 *   65,535 clips beyond what ZIP holds.
 * - `manifest.json`: every other entry with its size and SHA-256, the totals, the digest. Its own
 *   guard is the checksum of ZIP.
 */
export const FORMAT = 'cat-bao-backup';
export const VERSION = 1;

export const HEADER = 'cat-bao.json';
export const CAMPAIGNS = 'campaigns.json';
export const SETTINGS = 'settings.json';
export const MANIFEST = 'manifest.json';

const numbered = (batch: number): string => String(batch).padStart(5, '0');
/** @param batch from 1 */
export const clipsName = (batch: number): string => `clips/${numbered(batch)}.ndjson`;
export const snapshotsName = (batch: number): string => `snapshots/${numbered(batch)}.bin`;

/** Bytes of one entry's content. */
export const ENTRY_MAX = 64 * 1024 * 1024;
export const HEADER_MAX = 65_536;
/** A batch is closed before it grows beyond these; only a single larger clip makes a larger one. */
export const BATCH_BYTES = 1024 * 1024;
export const BATCH_SNAPSHOT_BYTES = 8 * 1024 * 1024;

export interface Header {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  /** Version of the app. */
  readonly app: string;
  /** As `vietnamInstant` writes it. */
  readonly createdAt: string;
  readonly schema: typeof SCHEMA_VERSION;
  readonly clips: number;
}

export interface ManifestEntry {
  readonly name: string;
  /** Bytes of the content. */
  readonly size: number;
  /** Of the content. */
  readonly sha256: string;
  /** Campaigns, clips or snapshots in it; 1 for a file of one thing. */
  readonly records: number;
}

export interface Manifest {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly entries: readonly ManifestEntry[];
  readonly totals: Totals;
  readonly digest: string;
}

export interface Totals {
  readonly clips: number;
  readonly revisions: number;
  readonly snapshots: number;
  readonly campaigns: number;
}

const ours = { format: exactly(FORMAT), version: exactly(VERSION) };

export const headerShape: Shape<Header> = record<Header>({
  ...ours,
  app: text(100),
  createdAt: such(29, 'date and time with +07:00', (held) => instantOf(held) !== null),
  schema: exactly(SCHEMA_VERSION),
  clips: count,
});

export const manifestShape: Shape<Manifest> = record<Manifest>({
  ...ours,
  entries: list(
    record<ManifestEntry>({ name: text(100), size: count, sha256: hash, records: count }),
    100_000,
  ),
  totals: record<Totals>({ clips: count, revisions: count, snapshots: count, campaigns: count }),
  digest: hash,
});

/** A campaign as its line tells it. */
export const campaignText = (campaign: CampaignTruth): string => stableJson(truthOf(campaign));

/** One line a member, for people who look into the file. */
export const linesOf = (members: readonly string[]): string =>
  `[${members.map((member) => `\n${member}`).join(',')}\n]`;
