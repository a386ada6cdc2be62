import { hashText } from '../domain/text.ts';

/**
 * An id in the form of a UUIDv7 that follows from what it stands for, so that a file read twice, or
 * on two machines, makes the same clips and campaigns.
 *
 * @param time milliseconds since 1970, by which ids sort
 */
export async function derivedId(kind: 'clip' | 'campaign', key: string, time: number) {
  const hash = await hashText(`${kind} ${key}`);
  const ms = time.toString(16).padStart(12, '0');
  const variant = (8 + (Number.parseInt(hash.charAt(3), 16) % 4)).toString(16);
  return [
    ms.slice(0, 8),
    ms.slice(8, 12),
    `7${hash.slice(0, 3)}`,
    variant + hash.slice(4, 7),
    hash.slice(7, 19),
  ].join('-');
}
