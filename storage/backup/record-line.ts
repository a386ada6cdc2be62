import type { BackupRecord } from '../../domain/backup.ts';
import { stableJson } from '../../domain/stable-json.ts';
import { encode, sha256, type Bytes } from './bytes.ts';
import { excessOf } from './json.ts';
import { recordShape, type RecordData } from './record-shape.ts';

/** A record as it stands in a backup. */
export interface RecordLine {
  /** With its line break. */
  readonly bytes: Bytes;
  /** SHA-256 of the line without its break; as the line tells the snapshot's, of all the record. */
  readonly digest: string;
  /** What a reader would refuse in it; null where nothing is. */
  readonly wrong: string | null;
}

/**
 * The line of a record: keys sorted and revisions by id, so that equal records make equal lines
 * whatever way they came into the library.
 */
export async function lineOf(record: BackupRecord): Promise<RecordLine> {
  const { snapshot } = record;
  const kept = snapshot && { size: snapshot.length, sha256: await sha256(snapshot) };
  const data = dataOf(record, kept);
  const text = textOf(data);
  const bytes = encode(`${text}\n`);
  const wrong = recordShape(data) ?? excessOf(text);
  return { bytes, digest: await sha256(bytes.subarray(0, -1)), wrong };
}

export function dataOf(record: BackupRecord, snapshot: RecordData['snapshot']): RecordData {
  const { clip, body, revisions } = record;
  const byId = [...revisions].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { clip, body, revisions: byId, snapshot };
}

export const textOf = (data: RecordData): string => stableJson(data);
