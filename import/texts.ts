import { highlightValue, readHighlight } from '../domain/clip-highlight.ts';
import { withoutUnsafe } from '../domain/foreign-text.ts';
import { isStamp } from '../domain/stamp.ts';
import { instantOf, isRealDay, isRealTime } from '../domain/vietnam-time.ts';
import { rawText, refine, type Reader } from './reader.ts';

/** Longest title, caption, name: `cleanLine` stops at 1,000, other fields are shorter. */
const LINE_MAX = 20_000;
const URL_MAX = 20_000;
/** Longest text or HTML: a clip of both still fits one message of 64 MB. */
export const BODY_MAX = 8_000_000;

const safe = (text: string): string => withoutUnsafe(text).normalize('NFC');

export const line: Reader<string> = refine(rawText(LINE_MAX), 'text', safe);
export const longText: Reader<string> = refine(rawText(BODY_MAX), 'text', safe);

/** What was marked in an article, written as a clip holds it. */
export const highlight: Reader<string> = refine(rawText(BODY_MAX), 'highlight', (value) => {
  const read = readHighlight(value);
  return read ? highlightValue(read) : undefined;
});

/** An absolute address of the web, without user name and password. */
export const webAddress: Reader<string> = refine(
  rawText(URL_MAX),
  'http or https address',
  (text) => (isWebAddress(text) ? text : undefined),
);

function isWebAddress(text: string): boolean {
  // Browsers drop tabs, line breaks and leading blanks of an address; then it is another one.
  if (!/^https?:\/\/[^\s\\]/i.test(text) || withoutUnsafe(text) !== text || /[\n\t]/.test(text))
    return false;
  return URL.canParse ? URL.canParse(text) : parses(text);
}

/** Chrome has `URL.canParse` since 120, and we run from 109. */
function parses(text: string): boolean {
  try {
    return new URL(text).host !== '';
  } catch {
    // No address: the caller says so.
    return false;
  }
}

const matching = (form: RegExp, expected: string): Reader<string> =>
  refine(rawText(100), expected, (text) => (form.test(text) ? text : undefined));

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
export const uuid = matching(new RegExp(`^${UUID}$`), 'uuid');
export const uuidUrn = refine(
  matching(new RegExp(`^urn:uuid:${UUID}$`), 'urn:uuid'),
  'urn:uuid',
  (urn) => urn.slice('urn:uuid:'.length),
);
export const deviceId = matching(/^[a-z0-9]{1,32}$/, 'device id');
export const sha256 = matching(/^[0-9a-f]{64}$/, 'SHA-256');
export const stamp = refine(rawText(50), 'stamp', (text) => (isStamp(text) ? text : undefined));
export const day = refine(rawText(10), 'real day', (text) => (isRealDay(text) ? text : undefined));
export const clock = refine(rawText(8), 'real time', (text) =>
  isRealTime(text) ? text : undefined,
);

const LAST_INSTANT = Date.UTC(2200, 0, 1);
/** Milliseconds since 1970. */
export const instant = refine(rawText(29), 'date and time with +07:00', (text) => {
  const ms = instantOf(text);
  return ms !== null && ms >= 0 && ms < LAST_INSTANT ? ms : undefined;
});
