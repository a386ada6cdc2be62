/** A multiple of three, so that pieces join without padding between them; small enough for a call. */
const PIECE = 3 * 8192;

export function base64(bytes: Uint8Array<ArrayBuffer>): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))));
  return pieces.join('');
}
