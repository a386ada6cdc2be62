import { Inflate } from 'fflate';

/** DEFLATE makes at most 1,032 bytes of one: a step of a bomb gives 17 MB, then it is over. */
const STEP = 16_384;
/** A breath for the page each time about as much was made. */
const BREATH = 4_000_000;

/**
 * Unpacks into a room of the declared size, never beyond it.
 *
 * @returns null for what is no DEFLATE or ends early; `bomb` where more comes than was declared
 */
export async function inflate(
  packed: Uint8Array,
  size: number,
  breathe: () => Promise<void>,
): Promise<Uint8Array<ArrayBuffer> | 'bomb' | null> {
  const content = new Uint8Array(size);
  let length = 0;
  let beyond = false;
  const stream = new Inflate((chunk) => {
    beyond ||= length + chunk.length > size;
    if (!beyond) content.set(chunk, length);
    length += chunk.length;
  });
  let breathed = 0;
  for (let at = 0; at === 0 || at < packed.length; at += STEP) {
    if (!push(stream, packed.subarray(at, at + STEP), at + STEP >= packed.length)) return null;
    if (beyond) return 'bomb';
    if (length - breathed < BREATH) continue;
    breathed = length;
    await breathe();
  }
  return length === size ? content : null;
}

function push(stream: Inflate, packed: Uint8Array, last: boolean): boolean {
  try {
    stream.push(packed, last);
    return true;
  } catch {
    // Every error of fflate means that this is no DEFLATE.
    return false;
  }
}
