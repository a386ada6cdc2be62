/** The checksum of ZIP (ISO 3309, reflected polynomial 0xEDB88320), four bytes at a time. */
export function crc32(bytes: Uint8Array<ArrayBuffer>): number {
  const { length } = bytes;
  const words = new DataView(bytes.buffer, bytes.byteOffset, length);
  let crc = -1;
  let at = 0;
  for (; at + 4 <= length; at += 4) {
    crc ^= words.getInt32(at, true);
    crc =
      (FOURTH[crc & 255] ?? 0) ^
      (THIRD[(crc >>> 8) & 255] ?? 0) ^
      (SECOND[(crc >>> 16) & 255] ?? 0) ^
      (FIRST[crc >>> 24] ?? 0);
  }
  for (; at < length; at++) crc = shifted(crc ^ words.getUint8(at));
  return ~crc >>> 0;
}

/** What a byte does to the checksum by itself; then with one, two and three bytes behind it. */
const FIRST = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});
const SECOND = FIRST.map(shifted);
const THIRD = SECOND.map(shifted);
const FOURTH = THIRD.map(shifted);

function shifted(crc: number): number {
  return (crc >>> 8) ^ (FIRST[crc & 255] ?? 0);
}
