import { setAt } from '../../import/set-at.ts';
import { encode, sha256, type Bytes } from '../../../storage/backup/bytes.ts';
import { libraryDigest } from '../../../storage/backup/digest.ts';
import { readDirectory, readEntry } from '../../../storage/backup/zip-reader.ts';
import { createZipWriter } from '../../../storage/backup/zip-writer.ts';

export type Files = Map<string, Bytes>;

const NO_LIMITS = { entry: 2 ** 32, total: 2 ** 40 };

/** What is in a backup. */
export async function filesOf(backup: Blob): Promise<Files> {
  const files: Files = new Map();
  for (const entry of await readDirectory(backup, NO_LIMITS)) {
    files.set(entry.name, (await readEntry(backup, entry)).slice());
  }
  return files;
}

export const textIn = (files: Files, name: string): string =>
  new TextDecoder().decode(files.get(name));

/** A ZIP of these files: its checksums are right, whatever is in it. */
export async function zipOf(files: Files): Promise<Blob> {
  const pieces: Bytes[] = [];
  const zip = createZipWriter(async (bytes) => void pieces.push(bytes.slice()), Infinity);
  for (const [name, content] of files) {
    const how = name.endsWith('.ndjson') ? 'deflated' : 'stored';
    await zip.add(name, content, how);
  }
  await zip.finish();
  return new Blob(pieces);
}

/** The files with a manifest that agrees with them: what a forger of backups would make. */
export async function forged(files: Files): Promise<Files> {
  const manifest = JSON.parse(textIn(files, 'manifest.json')) as {
    entries: { name: string; size: number; sha256: string; records: number }[];
    digest: string;
  };
  const records = new Map(manifest.entries.map((entry) => [entry.name, entry.records]));
  const others = [...files].filter(([name]) => name !== 'manifest.json');
  const entries = await Promise.all(
    others.map(async ([name, content]) => ({
      name,
      size: content.length,
      sha256: await sha256(content),
      records: records.get(name) ?? 1,
    })),
  );
  const lines = others
    .filter(([name]) => name.endsWith('.ndjson'))
    .flatMap(([, content]) => new TextDecoder().decode(content).split('\n').slice(0, -1));
  const digests = await Promise.all(lines.map((line) => sha256(encode(line))));
  const digest = await libraryDigest(digests, JSON.parse(textIn(files, 'campaigns.json')));
  const told = encode(JSON.stringify({ ...manifest, entries, digest }));
  return new Map([...others, ['manifest.json', told]]);
}

/** A forged backup in which the text of one file is another. */
export async function backupWith(
  backup: Blob,
  name: string,
  change: (text: string) => string,
): Promise<Blob> {
  const files = await filesOf(backup);
  const before = textIn(files, name);
  const after = change(before);
  if (after === before) throw new Error('the change changes nothing');
  files.set(name, encode(after));
  return zipOf(await forged(files));
}

/** The file of the first clips. */
export const CLIPS = 'clips/00001.ndjson';

/** A forged backup whose second record has another value at the path. */
export const backupWithRecord = (backup: Blob, path: string, value: unknown): Promise<Blob> =>
  backupWith(backup, CLIPS, (text) => {
    const [first, second, third] = text.split('\n');
    const changed = setAt(JSON.parse(second ?? ''), path, value);
    return [first, JSON.stringify(changed), third, ''].join('\n');
  });
