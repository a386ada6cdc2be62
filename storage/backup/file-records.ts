import type { BackupRecord } from '../../domain/backup.ts';
import { decode, sha256, type Bytes } from './bytes.ts';
import { parseJson } from './json.ts';
import { readVerified, type BackupBatch, type OpenBackup } from './open-backup.ts';
import { recordShape, type RecordData } from './record-shape.ts';
import { refuse, stopIfAborted } from './refusal.ts';

/** A record of a file, with the digest of its line. */
export interface FileRecord {
  readonly record: BackupRecord;
  readonly data: RecordData;
  readonly digest: string;
}

/** The records of a file, a batch at a time, each verified. @param from the first batch, from 0 */
export async function* batchesIn(
  { file, batches }: OpenBackup,
  signal?: AbortSignal,
  from = 0,
): AsyncGenerator<readonly FileRecord[]> {
  let after = '';
  for (const batch of batches.slice(from)) {
    stopIfAborted(signal);
    const records = await readBatch(file, batch);
    for (const { data } of records) {
      if (data.clip.id <= after) refuse('invalid', `${batch.clips.zip.name}: ids rising`);
      after = data.clip.id;
    }
    yield records;
  }
}

async function readBatch(file: Blob, batch: BackupBatch): Promise<readonly FileRecord[]> {
  const { name } = batch.clips.zip;
  const content = await readVerified(file, batch.clips);
  const snapshots = batch.snapshots ? await readVerified(file, batch.snapshots) : new Uint8Array();
  const records: FileRecord[] = [];
  let at = 0;
  let kept = 0;
  for (const line of linesIn(content, name)) {
    const where = `${name} #${records.length + 1}`;
    const data = dataIn(line, where);
    const size = data.snapshot?.size ?? 0;
    // A copy: the record must not hold the snapshots of all its batch in memory.
    const snapshot = data.snapshot && snapshots.slice(at, at + size);
    if (snapshot && (await sha256(snapshot)) !== data.snapshot?.sha256)
      refuse('invalid', `${where}: snapshot`);
    at += size;
    kept += snapshot ? 1 : 0;
    const { clip, body, revisions } = data;
    records.push({
      record: { clip, body, revisions, snapshot },
      data,
      digest: await sha256(line),
    });
  }
  if (records.length === 0 || records.length !== batch.clips.told.records)
    return refuse('invalid', `${name}: ${records.length} records`);
  if (at !== snapshots.length || kept !== (batch.snapshots?.told.records ?? 0))
    return refuse('invalid', `${name}: ${kept} snapshots of ${at} bytes`);
  return records;
}

function* linesIn(content: Bytes, name: string): Generator<Bytes> {
  let start = 0;
  while (start < content.length) {
    const end = content.indexOf(LINE_FEED, start);
    if (end < 0) return refuse('invalid', `${name}: last line`);
    yield content.subarray(start, end);
    start = end + 1;
  }
}

const LINE_FEED = 10;

function dataIn(line: Bytes, where: string): RecordData {
  const held = parseJson(decode(line, where), where);
  const wrong = recordShape(held);
  return wrong === null ? (held as RecordData) : refuse('invalid', `${where} ${wrong}`);
}
