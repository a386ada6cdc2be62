import { composeCampaign, type Campaign } from '../../domain/campaign.ts';
import { SCHEMA_VERSION } from '../../domain/clip.ts';
import { BACKUP_MAX_BYTES } from '../../domain/backup.ts';
import { decode, sha256, type Bytes } from './bytes.ts';
import { CAMPAIGNS, clipsName, ENTRY_MAX, FORMAT, HEADER, HEADER_MAX, MANIFEST } from './format.ts';
import { headerShape, manifestShape, SETTINGS, snapshotsName, VERSION } from './format.ts';
import type { Header, Manifest, ManifestEntry } from './format.ts';
import { parseJson } from './json.ts';
import { campaignsShape, settingsShape } from './record-shape.ts';
import { refuse } from './refusal.ts';
import { isRecord, type Shape } from '../../domain/shape/shape.ts';
import { readDirectory, readEntry, readFirst } from './zip-reader.ts';
import type { ZipEntry } from './zip-format.ts';

/** An entry by the directory and by the manifest, which agree. */
export interface BackupEntry {
  readonly zip: ZipEntry;
  readonly told: ManifestEntry;
}

export interface BackupBatch {
  readonly clips: BackupEntry;
  /** null where none of its clips has one. */
  readonly snapshots: BackupEntry | null;
}

/** A backup of which all but the clips is read. */
export interface OpenBackup {
  readonly file: Blob;
  readonly header: Header;
  readonly manifest: Manifest;
  readonly campaigns: readonly Campaign[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly batches: readonly BackupBatch[];
}

/** Reads what a file says of itself, from the surest to the finest; refuses what is none of ours. */
export async function openBackup(file: Blob): Promise<OpenBackup> {
  const header = readHeader(await readFirst(file, HEADER, HEADER_MAX));
  const directory = await readDirectory(file, { entry: ENTRY_MAX, total: BACKUP_MAX_BYTES });
  const last = directory.at(-1);
  if (last?.name !== MANIFEST) return refuse('invalid', 'no manifest at the end');
  const manifest = readJson(await readEntry(file, last), MANIFEST, manifestShape);
  const entries = paired(directory.slice(0, -1), manifest);

  const [first, campaignEntry, settingsEntry, ...rest] = entries;
  if (!first || !isNamed(first, HEADER)) return refuse('invalid', HEADER);
  if (!campaignEntry || !isNamed(campaignEntry, CAMPAIGNS)) return refuse('invalid', CAMPAIGNS);
  if (!settingsEntry || !isNamed(settingsEntry, SETTINGS)) return refuse('invalid', SETTINGS);
  await readVerified(file, first);
  const told = readJson(await readVerified(file, campaignEntry), CAMPAIGNS, campaignsShape);
  const campaigns = told.map(composeCampaign);
  if (
    campaigns.length !== campaignEntry.told.records ||
    campaigns.length !== manifest.totals.campaigns
  )
    return refuse('invalid', `${CAMPAIGNS}: ${campaigns.length} campaigns`);
  const settings = readJson(await readVerified(file, settingsEntry), SETTINGS, settingsShape);
  return { file, header, manifest, campaigns, settings, batches: batchesOf(rest) };
}

/** The content of an entry, as the manifest promises it. */
export async function readVerified(file: Blob, { zip, told }: BackupEntry): Promise<Bytes> {
  const content = await readEntry(file, zip);
  if ((await sha256(content)) !== told.sha256) return refuse('damaged', `${zip.name}: SHA-256`);
  return content;
}

function readHeader(content: Bytes): Header {
  const held = parseJson(decode(content, HEADER), HEADER);
  if (!isRecord(held) || held['format'] !== FORMAT) return refuse('not-ours', HEADER);
  const { version, schema } = held;
  if (isNewer(version, VERSION)) return refuse('newer-version', `version ${version}`);
  if (isNewer(schema, SCHEMA_VERSION)) return refuse('newer-version', `schema ${schema}`);
  return fitting(held, HEADER, headerShape);
}

const isNewer = (version: unknown, ours: number): version is number =>
  typeof version === 'number' && version > ours;

const readJson = <T>(content: Bytes, name: string, shape: Shape<T>): T =>
  fitting(parseJson(decode(content, name), name), name, shape);

function fitting<T>(held: unknown, name: string, shape: Shape<T>): T {
  const wrong = shape(held);
  return wrong === null ? (held as T) : refuse('invalid', `${name} ${wrong}`);
}

/** Both lists name the same entries in the same order. */
function paired(directory: readonly ZipEntry[], { entries }: Manifest): readonly BackupEntry[] {
  if (directory.length !== entries.length)
    return refuse('invalid', `${directory.length} entries, ${entries.length} in the manifest`);
  return directory.map((zip, at) => {
    const told = entries[at];
    return told?.name === zip.name && told.size === zip.size
      ? { zip, told }
      : refuse('invalid', `${zip.name}: not as in the manifest`);
  });
}

const isNamed = ({ zip }: BackupEntry, name: string): boolean => zip.name === name;

/** Names follow from the number of the batch; any other name is none of a backup. */
function batchesOf(entries: readonly BackupEntry[]): readonly BackupBatch[] {
  const batches: BackupBatch[] = [];
  for (let at = 0; at < entries.length;) {
    const number = batches.length + 1;
    const [clips, next] = entries.slice(at, at + 2);
    if (!clips || !isNamed(clips, clipsName(number)))
      return refuse('invalid', `${clips?.zip.name} instead of ${clipsName(number)}`);
    const snapshots = next && isNamed(next, snapshotsName(number)) ? next : null;
    batches.push({ clips, snapshots });
    at += snapshots ? 2 : 1;
  }
  return batches;
}
