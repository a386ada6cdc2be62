import { pageText } from './page-bytes.ts';
import { instantOf } from '../neighbour/moment.ts';

/** A page saved as one file (MHTML, RFC 2557): its HTML, and where it is from. */
export interface MhtmlPage {
  readonly html: string;
  readonly url: string | null;
  readonly savedAt: number | null;
}

const HEADERS_MAX = 100_000;

/** The first HTML part of the file; null where there is none. */
export function readMhtml(bytes: Uint8Array<ArrayBuffer>): MhtmlPage | null {
  // One character a byte, so that parts keep their own encodings.
  const file = latin1(bytes);
  const head = headersOf(file, 0);
  if (!head) return null;
  const boundary = parameter(head.get('content-type'), 'boundary');
  const savedAt = dateOf(head.get('date'));
  const snapshot = head.get('snapshot-content-location') ?? null;
  for (const part of partsOf(file, boundary)) {
    const headers = headersOf(part, 0);
    const type = headers?.get('content-type');
    if (!headers || !/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type ?? '')) continue;
    const body = part.slice(headers.end);
    const content = decoded(body, headers.get('content-transfer-encoding'));
    const location = headers.get('content-location') ?? null;
    return {
      html: pageText(content, parameter(type, 'charset') || null),
      url: [snapshot, location].find((each) => each !== null && /^https?:/i.test(each)) ?? null,
      savedAt,
    };
  }
  return null;
}

interface Headers {
  readonly get: (name: string) => string | undefined;
  /** Where what they are the headers of begins. */
  readonly end: number;
}

function headersOf(text: string, from: number): Headers | null {
  const match = /\r?\n\r?\n/.exec(text.slice(from, from + HEADERS_MAX));
  if (!match) return null;
  const lines = text.slice(from, from + match.index).replace(/\r?\n[ \t]+/g, ' ');
  const fields = new Map<string, string>();
  for (const line of lines.split(/\r?\n/)) {
    const at = line.indexOf(':');
    if (at > 0) fields.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  return { get: (name) => fields.get(name), end: from + match.index + match[0].length };
}

/** The parts between the boundaries; the whole where there are none. */
function* partsOf(file: string, boundary: string): Generator<string> {
  if (boundary === '') return yield file;
  const mark = `--${boundary}`;
  let at = file.indexOf(mark);
  while (at >= 0) {
    const from = file.indexOf('\n', at) + 1;
    const end = file.indexOf(`\n${mark}`, from);
    if (from === 0 || end < 0) return;
    yield file.slice(from, end);
    at = end + 1;
  }
}

const parameter = (field: string | undefined, name: string): string => {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]*))`, 'i').exec(field ?? '');
  return match?.[1] ?? match?.[2] ?? '';
};

function decoded(body: string, encoding: string | undefined): Uint8Array {
  switch ((encoding ?? '').toLowerCase()) {
    case 'quoted-printable':
      return bytesOf(
        body
          .replace(/=[ \t]*\r?\n/g, '')
          .replace(/=([0-9a-f]{2})/gi, (_, code: string) =>
            String.fromCharCode(Number.parseInt(code, 16)),
          ),
      );
    case 'base64':
      return fromBase64(body.replace(/[^A-Za-z0-9+/]/g, ''));
    default:
      return bytesOf(body);
  }
}

function fromBase64(text: string): Uint8Array {
  try {
    return bytesOf(atob(text.slice(0, text.length - (text.length % 4 === 1 ? 1 : 0))));
  } catch {
    // Damaged: an empty page, which is no article.
    return new Uint8Array();
  }
}

const bytesOf = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at) & 255);

function latin1(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return pieces.join('');
}

function dateOf(text: string | undefined): number | null {
  const ms = Date.parse(text ?? '');
  return Number.isNaN(ms) ? null : instantOf(ms);
}
