import { succeed, type ImportRefusal, type Result } from '../../domain/failure.ts';
import { refused as refuse } from '../feed-head.ts';
import type { ImportSource } from '../format.ts';
import { bytesText } from './bytes-text.ts';
import { isDocument, isPassedOver, safeName } from './file-names.ts';
import {
  SOURCE_LIMITS,
  type PickedFile,
  type RefusedSource,
  type SourceLimits,
  type SourceProgress,
} from './picked-file.ts';
import { readZip, shownName } from './read-zip.ts';
import { readSlice } from './slices.ts';
import { isZip } from './zip-directory.ts';

/** What formats are given, and what was not even looked at. */
export interface OpenedSources {
  readonly sources: readonly ImportSource[];
  readonly refused: readonly RefusedSource[];
}

interface Watch {
  readonly onProgress?: SourceProgress;
  /** @default SOURCE_LIMITS */
  readonly limits?: SourceLimits;
}

/**
 * Reads what was picked, archives unpacked, within limits that hold whatever the files say. Pictures
 * and what systems put beside a person's files are passed over.
 *
 * @returns or `import-refused` where nothing of it can be looked at, or all is too much
 */
export async function openSources(
  picked: readonly PickedFile[],
  { onProgress, limits = SOURCE_LIMITS }: Watch = {},
): Promise<Result<OpenedSources>> {
  const { length } = picked;
  if (length > limits.entries) return refuse('too-large', `${length} files`);
  const bytes = picked.reduce((sum, { blob }) => sum + blob.size, 0);
  const sources: ImportSource[] = [];
  const refused: RefusedSource[] = [];
  let done = 0;
  let room = limits.total;
  const onBytes = async (more: number): Promise<void> => {
    done = Math.min(bytes, done + more);
    await onProgress?.(done, bytes);
  };
  const breathe = async (): Promise<void> => onProgress?.(done, bytes);
  const take = (name: string, content: Uint8Array<ArrayBuffer>): void => {
    room -= content.length;
    sources.push(sourceOf(name, content));
  };

  for (const { name: given, blob } of picked) {
    const name = safeName(given);
    if (name === null) refused.push({ where: shownName(given), reason: 'unsafe-name' });
    if (name === null || isPassedOver(name)) continue;
    const start = await sliceOrNull(blob, 4);
    if (start === null) {
      refused.push({ where: name, reason: 'unreadable' });
      continue;
    }
    if (isZip(start) && !isDocument(name)) {
      const entries = limits.entries - sources.length;
      const zip = await readZip(blob, { ...limits, total: room, entries }, { breathe, onBytes });
      if (zip.kind === 'refused') {
        if (zip.reason !== 'damaged' || length === 1) return refuse(WHOLE[zip.reason], name);
        refused.push({ where: name, reason: zip.reason });
        continue;
      }
      const within = (entry: string): string => (length === 1 ? entry : `${name}/${entry}`);
      for (const file of zip.files) take(within(file.name), file.bytes);
      for (const { where, reason } of zip.refused) refused.push({ where: within(where), reason });
      continue;
    }
    if (blob.size > room) return refuse('too-large', name);
    const content = await sliceOrNull(blob, blob.size);
    if (content) take(name, content);
    else refused.push({ where: name, reason: 'unreadable' });
    await onBytes(blob.size);
  }
  return succeed({ sources, refused });
}

const WHOLE = {
  damaged: 'damaged-archive',
  'too-large': 'too-large',
  backup: 'backup',
} as const satisfies Record<string, ImportRefusal>;

/** Null where it cannot be read: it was moved, or the disk is gone. */
async function sliceOrNull(blob: Blob, to: number): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return await readSlice(blob, 0, to);
  } catch {
    return null;
  }
}

export const sourceOf = (name: string, bytes: Uint8Array<ArrayBuffer>): ImportSource => ({
  name,
  bytes,
  text: () => bytesText(bytes),
});
