/** A growing row of bytes. Integers are LEB128 varints: seven bits a byte, the lowest first. */
export interface ByteWriter {
  readonly length: number;
  byte(value: number): void;
  varint(value: number): void;
  bytes(values: ArrayLike<number>): void;
  /** What was written so far, as a copy; the writer starts over. */
  take(): Uint8Array<ArrayBuffer>;
}

export function createByteWriter(room = 16_384): ByteWriter {
  let held = new Uint8Array(room);
  let length = 0;
  const grow = (by: number): void => {
    if (length + by <= held.length) return;
    const wider = new Uint8Array(Math.max(length + by, held.length * 2));
    wider.set(held.subarray(0, length));
    held = wider;
  };
  return {
    get length() {
      return length;
    },
    byte(value) {
      grow(1);
      held[length++] = value;
    },
    varint(value) {
      grow(5);
      let rest = value;
      while (rest > 127) {
        held[length++] = (rest & 127) | 128;
        rest >>>= 7;
      }
      held[length++] = rest;
    },
    bytes(values) {
      grow(values.length);
      held.set(values, length);
      length += values.length;
    },
    take() {
      const taken = held.slice(0, length);
      length = 0;
      return taken;
    },
  };
}

/** A place in bytes that are read forward. */
export interface Cursor {
  readonly bytes: Uint8Array;
  at: number;
}

/** The varint at the cursor, which moves behind it. */
export function readVarint(cursor: Cursor): number {
  const { bytes } = cursor;
  let value = 0;
  let shift = 0;
  for (;;) {
    const byte = bytes[cursor.at++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) return value >>> 0;
    shift += 7;
  }
}
