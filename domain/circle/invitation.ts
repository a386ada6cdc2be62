import { isRecord } from '../shape/shape.ts';
import { cleanLine } from '../text.ts';
import { readAddress, type AddressFault } from './address.ts';

/** What a colleague is handed to join: where the circle is and what it is called. No secret. */
export interface Invitation {
  readonly url: string;
  readonly name: string;
}

const MARK = 'catbao-circle:';
/** Longer than any that was written here; what is pasted may be anything. */
const LONGEST = 8000;
const NAME_LONGEST = 200;

/** As a word that is pasted into the form. */
export const writeInvitation = ({ url, name }: Invitation): string =>
  MARK + packed({ v: 1, url, name });

/**
 * Reads one, whoever wrote it: the address is checked as a typed one is. A message around it is passed
 * over; it says nothing that counts.
 */
export function readInvitation(text: string): Invitation | AddressFault | 'no-invitation' {
  const at = text.lastIndexOf(MARK);
  if (at < 0 || text.length > LONGEST) return 'no-invitation';
  const rest = text.slice(at + MARK.length);
  // Mail programs break long words; what else follows, such as a signature, is no part of it.
  const held = unpacked(wordOf(rest)) ?? unpacked(wordOf(rest.replace(/\s+/g, '')));
  if (!held || held['v'] !== 1) return 'no-invitation';
  const { name, url } = held;
  if (typeof name !== 'string' || typeof url !== 'string') return 'no-invitation';
  const address = readAddress(url);
  if (typeof address === 'string') return address;
  return { url: address.url, name: cleanLine(name, NAME_LONGEST) };
}

const wordOf = (text: string): string => /^[\w-]*/.exec(text)?.[0] ?? '';

const packed = (held: object): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(held))))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

function unpacked(word: string): Readonly<Record<string, unknown>> | null {
  try {
    const binary = atob(word.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    const held: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isRecord(held) ? held : null;
  } catch {
    // Not base64, not UTF-8 or no JSON: no invitation.
    return null;
  }
}
