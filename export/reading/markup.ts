import { withoutUnsafe } from '../../domain/foreign-text.ts';
import { escapeEntities } from '../entities.ts';

/** The text without what XML cannot hold: controls, halves of characters, places that are no characters. */
export const cleanText = (text: string): string =>
  withoutUnsafe(text).replace(/[\p{Cs}\p{Noncharacter_Code_Point}]/gu, '');

/** Text between tags and in attributes with double quotes, in HTML as in XML. */
export const escapeMarkup = (text: string): string => escapeEntities(cleanText(text));

/** What browsers take in an address and its grammar (RFC 3986) does not. */
const FOREIGN = /[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})/g;

/**
 * An address as it may stand in a file: http, https or mailto, by the letter of the grammar, so that
 * validators and old readers take it; null for what is none.
 */
export function webHref(address: string): string | null {
  let url: URL;
  try {
    url = new URL(cleanText(address));
  } catch {
    // No address: the caller shows the words without a link.
    return null;
  }
  if (!/^(?:https?|mailto):$/.test(url.protocol)) return null;
  // A name or a password before the host has no business in a link.
  [url.username, url.password] = ['', ''];
  const { href, origin } = url;
  if (url.protocol === 'mailto:') return href.replace(/[[\]]/g, encoded).replace(FOREIGN, encoded);
  const [rest, fragment] = halves(href.slice(origin.length), '#');
  const path = rest.replace(/[[\]]/g, encoded).replace(FOREIGN, encoded);
  const place = fragment?.replace(/[[\]#]/g, encoded).replace(FOREIGN, encoded);
  return origin + path + (place ? `#${place}` : '');
}

function halves(text: string, mark: string): readonly [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

const encoded = (char: string): string =>
  Array.from(
    new TextEncoder().encode(char),
    (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
