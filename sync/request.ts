import { isLoopback } from '../domain/circle/address.ts';
import { answer, noAnswer, type Answer } from './couch-failure.ts';

export interface Credentials {
  readonly name: string;
  readonly password: string;
}

/** Where a circle's database is, and how it is reached. */
export interface CouchAccess {
  /** The database's address without a slash at its end. */
  readonly url: string;
  readonly fetch: typeof fetch;
  readonly credentials: Credentials | null;
  /** Whether large bodies are packed; unless it is said, where they cross a network. */
  readonly pack?: boolean;
}

export interface Question {
  readonly path: string;
  readonly method?: 'GET' | 'POST' | 'PUT';
  /** JSON. */
  readonly body?: string;
  /** How long (ms) the server may be silent beyond the usual: it was asked to wait. */
  readonly wait?: number;
  /** The most bytes of an answer that are read. */
  readonly most?: number;
  readonly signal?: AbortSignal | undefined;
}

/** Gives the body of an answer, or why there is none. */
export type Request = (question: Question) => Promise<Answer<Uint8Array<ArrayBuffer>>>;

const MB = 1024 * 1024;
/** Two hundred clips are a few megabytes; beyond this it is asked for less at once. */
const MOST = 48 * MB;
/** Milliseconds without a byte. */
const SILENCE = 60_000;
/** Milliseconds for a whole answer, however steadily it trickles. */
const LONGEST = 600_000;
/** Smaller bodies do not gain by being packed. */
const PACK_FROM = 2048;

/** The one place that speaks HTTP. Everything that comes back is bytes or a reason; nothing throws. */
export function createRequest({
  url,
  fetch: send,
  credentials,
  pack: packs = !isLoopback(new URL(url).hostname),
}: CouchAccess): Request {
  const authorization = credentials && `Basic ${base64(credentials)}`;

  return async (question) => {
    const patience = createPatience(question);
    try {
      const { path, method = 'GET', body } = question;
      const packed = packs && body !== undefined && body.length >= PACK_FROM;
      const response = await send(url + path, {
        method,
        headers: {
          ...(authorization && { authorization }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(packed && { 'content-encoding': 'gzip' }),
        },
        ...(body !== undefined && { body: packed ? await pack(body) : body }),
        // A redirect would carry the account, and the clips, to a place that nobody chose.
        redirect: 'error',
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        signal: patience.signal,
      });
      patience.heard();
      if (!response.ok) return await refusalOf(response, patience.heard);
      const read = await readBody(response, question.most ?? MOST, patience.heard);
      return read ? answer(read) : noAnswer('overflow', '');
    } catch (error) {
      if (question.signal?.aborted) return noAnswer('stopped', '');
      const { message } = error instanceof Error ? error : { message: String(error) };
      return noAnswer('offline', patience.signal.aborted ? 'no answer in time' : message);
    } finally {
      patience.end();
    }
  };
}

/** Gives a request up when its server is silent for too long, or when the person stops it. */
function createPatience({ signal, wait = 0 }: Question) {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  let timer: ReturnType<typeof setTimeout>;
  const heard = (): void => {
    clearTimeout(timer);
    timer = setTimeout(abort, SILENCE + wait);
  };
  heard();
  const whole = setTimeout(abort, LONGEST + wait);
  if (signal?.aborted) abort();
  signal?.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    heard,
    end: () => {
      clearTimeout(timer);
      clearTimeout(whole);
      signal?.removeEventListener('abort', abort);
    },
  };
}

/** null when there is more than `most`. */
async function readBody(
  response: Response,
  most: number,
  heard: () => void,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    heard();
    length += value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

async function refusalOf(response: Response, heard: () => void): Promise<Answer<never>> {
  const body = await readBody(response, 16_384, heard);
  return noAnswer(kindOf(response.status), `${response.status} ${reasonIn(body)}`);
}

function kindOf(status: number) {
  if (status === 401 || status === 403) return 'refused';
  if (status === 404) return 'gone';
  if (status === 409) return 'taken';
  if (status === 413) return 'too-large';
  if (status === 408 || status === 429 || status >= 500) return 'busy';
  // Of a whole request: what is in it, or that it was packed.
  return status === 400 ? 'rejected' : 'broken';
}

function reasonIn(body: Uint8Array | null): string {
  try {
    const said = JSON.parse(new TextDecoder().decode(body ?? undefined)) as unknown;
    const { error, reason } = said as Record<string, unknown>;
    return [error, reason].filter((part) => typeof part === 'string').join(': ');
  } catch {
    // An error page of something between us and the server: its status says enough.
    return '';
  }
}

const pack = async (text: string): Promise<ArrayBuffer> =>
  new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();

/** Names and passwords may have Vietnamese letters, which `btoa` alone refuses. */
const base64 = ({ name, password }: Credentials): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(`${name}:${password}`)));
