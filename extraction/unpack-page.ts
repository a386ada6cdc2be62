/** Kept pages have at most five million characters, of three bytes each. */
const LARGEST = 15_000_000;
/** DEFLATE makes at most 1,032 bytes of one: a step of a bomb gives 17 MB, then it is over. */
const STEP = 16_384;

/**
 * A kept page's HTML out of its gzip bytes, which may be a stranger's.
 *
 * @returns null where it is no gzip, is cut short, or grows beyond what is ever kept
 */
export async function unpackPage(
  packed: Uint8Array<ArrayBuffer>,
  most = LARGEST,
): Promise<string | null> {
  let at = 0;
  const steps = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (at < packed.length) controller.enqueue(packed.slice(at, at + STEP));
      else controller.close();
      at += STEP;
    },
  });
  const unpacked = steps.pipeThrough(new DecompressionStream('gzip')).getReader();
  const text = new TextDecoder();
  let html = '';
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await unpacked.read();
      if (done) return html + text.decode();
      length += value.length;
      if (length > most) {
        await unpacked.cancel();
        return null;
      }
      html += text.decode(value, { stream: true });
    }
  } catch {
    return null;
  }
}
