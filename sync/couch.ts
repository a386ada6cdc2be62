import { answer, noAnswer, type Answer } from './couch-failure.ts';
import {
  readBulkGet,
  readChanges,
  readHeld,
  readInfo,
  readMissing,
  readSaved,
  type ChangesPage,
  type DatabaseInfo,
  type Held,
  type Leaf,
  type RevisionOf,
  type Saved,
} from './couch-answers.ts';
import { createRequest, type CouchAccess, type Question } from './request.ts';

export interface ChangesAsked {
  readonly since: string;
  readonly limit: number;
  /** With bodies: for first readings, where nearly everything is news. */
  readonly bodies?: boolean;
  /** Milliseconds that the server may wait for a change. */
  readonly wait?: number;
}

/** A circle's database, in the words of CouchDB's protocol that we use. Ids are ours: they need no escape. */
export interface Couch {
  info(signal?: AbortSignal): Promise<Answer<DatabaseInfo>>;
  changes(asked: ChangesAsked, signal?: AbortSignal): Promise<Answer<ChangesPage>>;
  /** Exactly these revisions; those that the server has no more are left out. */
  bulkGet(revisions: readonly RevisionOf[], signal?: AbortSignal): Promise<Answer<Leaf[]>>;
  /** What the database holds of each id: nothing, a deletion, or a document and its conflicts. */
  held(ids: readonly string[], signal?: AbortSignal): Promise<Answer<Held[]>>;
  /** @param docs JSON of a document each */
  bulkDocs(
    docs: readonly string[],
    signal?: AbortSignal,
  ): Promise<Answer<ReadonlyMap<string, Saved>>>;
  /** The ids of those that the server never saw. */
  missing(revisions: readonly RevisionOf[], signal?: AbortSignal): Promise<Answer<string[]>>;
  /** A document as JSON. */
  get(id: string, signal?: AbortSignal): Promise<Answer<unknown>>;
  /** Writes a document that nobody has yet, else `taken`. @param doc its JSON */
  create(id: string, doc: string, signal?: AbortSignal): Promise<Answer<unknown>>;
  /** An attachment, at most so many bytes. */
  getFile(
    id: string,
    name: string,
    most: number,
    signal?: AbortSignal,
  ): Promise<Answer<Uint8Array<ArrayBuffer>>>;
}

export function createCouch(access: CouchAccess): Couch {
  const request = createRequest(access);

  /** JSON that has the shape that it should have, else `broken`. */
  async function ask<T>(question: Question, read: (said: unknown) => T): Promise<Answer<T>> {
    const came = await request(question);
    if (!came.ok) return came;
    try {
      return answer(read(JSON.parse(new TextDecoder().decode(came.value))));
    } catch {
      // A proxy's page, an answer cut short, or a server that is none.
      return noAnswer('broken', 'not what CouchDB answers');
    }
  }

  const post = <T>(
    path: string,
    body: unknown,
    signal: AbortSignal | undefined,
    read: (said: unknown) => T,
  ): Promise<Answer<T>> => ask({ path, method: 'POST', body: JSON.stringify(body), signal }, read);

  return {
    info: (signal) => ask({ path: '', signal, most: 65_536 }, readInfo),
    changes: ({ since, limit, bodies = false, wait = 0 }, signal) =>
      ask(
        {
          path: `/_changes?${new URLSearchParams({
            style: 'all_docs',
            since,
            limit: String(limit),
            // A cluster works out a place in its feed once a page in place of once a row.
            seq_interval: String(limit),
            ...(bodies && { include_docs: 'true' }),
            ...(wait > 0 && { feed: 'longpoll', timeout: String(wait) }),
          })}`,
          wait,
          signal,
        },
        (said) => readChanges(said, limit),
      ),
    bulkGet: (revisions, signal) =>
      post('/_bulk_get', { docs: revisions }, signal, (said) => readBulkGet(said, revisions)),
    held: (keys, signal) =>
      post('/_all_docs?include_docs=true&conflicts=true', { keys }, signal, (said) =>
        readHeld(said, keys),
      ),
    bulkDocs: (docs, signal) =>
      ask(
        { path: '/_bulk_docs', method: 'POST', body: `{"docs":[${docs.join(',')}]}`, signal },
        (said) => readSaved(said, docs.length),
      ),
    missing: (revisions, signal) =>
      post(
        '/_revs_diff',
        Object.fromEntries(revisions.map(({ id, rev }) => [id, [rev]])),
        signal,
        (said) => readMissing(said, revisions),
      ),
    get: (id, signal) => ask({ path: `/${id}`, signal, most: 65_536 }, said),
    create: (id, body, signal) => ask({ path: `/${id}`, method: 'PUT', body, signal }, said),
    getFile: (id, name, most, signal) => request({ path: `/${id}/${name}`, most, signal }),
  };
}

const said = (value: unknown): unknown => value;
