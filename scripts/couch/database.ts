import { randomUUID } from 'node:crypto';

import type { Credentials } from '../../sync/request.ts';
import type { CouchServer } from './couch-server.ts';

type Said = Record<string, unknown>;

/** One circle's database with a member, and an administrator's hand for what the tests do to it. */
export interface Database {
  readonly url: string;
  readonly name: string;
  readonly member: Credentials;
  /** Any request as the administrator. */
  readonly ask: (method: string, path: string, body?: unknown) => Promise<Said>;
  create(): Promise<void>;
  drop(): Promise<void>;
  /** With its member: nothing is left of it on a server that others use too. */
  remove(): Promise<void>;
  changePassword(password: string): Promise<void>;
  /** A function of a design document, as text; it takes the place of the one before. */
  validate(source: string): Promise<void>;
  /** All documents of the circle by id, with `_id`, `_rev` and `_conflicts`. */
  documents(): Promise<ReadonlyMap<string, Said>>;
}

export async function createDatabase(server: CouchServer): Promise<Database> {
  const name = `cat-bao-${randomUUID()}`;
  const url = `${server.url}/${name}`;
  const member = { name: `nguoi-${randomUUID()}`, password: 'mật khẩu' };

  async function ask(method: string, path: string, body?: unknown): Promise<Said> {
    const response = await fetch(path.startsWith('/') ? server.url + path : `${url}/${path}`, {
      method,
      headers: { authorization: basic(server.admin), 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return (await response.json()) as Said;
  }

  const user = `/_users/org.couchdb.user:${member.name}`;
  const database: Database = {
    url,
    name,
    member,
    ask,
    async create() {
      const made = await ask('PUT', `/${name}`);
      if (made['ok'] !== true) throw new Error(JSON.stringify(made));
      await ask('PUT', '_security', {
        admins: { names: [], roles: ['_admin'] },
        members: { names: [member.name], roles: [] },
      });
    },
    async drop() {
      // A question that is under way may make pouchdb-server open, and so make, the database again.
      for (let gone = 0, tries = 0; gone < 3; tries++) {
        if (tries === 50) throw new Error(`${name} cannot be dropped`);
        await ask('DELETE', `/${name}`);
        const { error } = await ask('GET', `/${name}`);
        gone = error === 'not_found' ? gone + 1 : 0;
        await new Promise((resume) => {
          setTimeout(resume, 50);
        });
      }
    },
    async remove() {
      await database.drop();
      const held = await ask('GET', user);
      await ask('DELETE', `${user}?rev=${String(held['_rev'])}`);
    },
    async changePassword(password) {
      const held = await ask('GET', user);
      await ask('PUT', user, { ...held, password });
    },
    async validate(source) {
      const { _rev } = await ask('GET', '_design/circle');
      await ask('PUT', '_design/circle', {
        ...(typeof _rev === 'string' && { _rev }),
        language: 'javascript',
        validate_doc_update: source,
      });
    },
    async documents() {
      const all = await ask('GET', '_all_docs?include_docs=true&conflicts=true');
      const docs = (all['rows'] as { id: string; doc: Said }[]).filter(
        ({ id }) => !id.startsWith('_'),
      );
      return new Map(docs.map(({ id, doc }) => [id, doc]));
    },
  };
  await ask('PUT', user, { ...member, roles: [], type: 'user' });
  await database.create();
  return database;
}

const basic = ({ name, password }: Credentials): string =>
  `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
