import type { CircleAccount } from '../../domain/circle/sharing.ts';
import { startCouchServer, type CouchServer } from '../../scripts/couch/couch-server.ts';
import { createDatabase, type Database } from '../../scripts/couch/database.ts';
import { RULES } from '../team/the-rules.ts';
import { startChaosProxy, type ChaosProxy } from '../sync/chaos-proxy.ts';

/** What a test's browser is given beforehand: the host of every circle's line. */
export const CIRCLE_HOST = 'http://127.0.0.1/*';

/** A circle's database with the rules of `docs/team`, at the end of a line that can go bad. */
export interface ACircle {
  /** As its members reach it: on this machine, wherever the server is. */
  readonly url: string;
  readonly name: string;
  readonly account: CircleAccount;
  readonly server: CouchServer;
  readonly database: Database;
  readonly line: ChaosProxy;
  close(): Promise<void>;
}

export async function startCircle(): Promise<ACircle> {
  const server = await startCouchServer();
  const database = await createDatabase(server);
  await database.validate(RULES);
  const line = await startChaosProxy(server.url);
  return {
    url: `${line.url}/${database.name}`,
    name: 'Dân vận huyện',
    account: { user: database.member.name, password: database.member.password },
    server,
    database,
    line,
    async close() {
      await line.close();
      if (!server.ours) await database.remove();
      await server.stop();
    },
  };
}

/** Why what kills the server is not run here; null where the server is ours. */
export const notOurs: string | null = process.env['COUCH_URL'] ? 'skipped: not our server' : null;
