import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Credentials } from '../../sync/request.ts';
import { COUCH, installTool } from '../pinned-tool.mjs';

/** A server that speaks CouchDB's protocol, started by the tests or given by `COUCH_URL`. */
export interface CouchServer {
  /** Without a slash at its end and without an account. */
  readonly url: string;
  readonly admin: Credentials;
  /** Whether it is ours to kill. */
  readonly ours: boolean;
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export async function startCouchServer(): Promise<CouchServer> {
  const given = process.env['COUCH_URL'];
  return given ? givenServer(given) : ownServer();
}

/** `http://name:password@host:5984`: an administrator, for databases and users are made. */
function givenServer(given: string): CouchServer {
  const { username, password, origin } = new URL(given);
  const admin = { name: decodeURIComponent(username), password: decodeURIComponent(password) };
  const nothing = async (): Promise<void> => undefined;
  return { url: origin, admin, ours: false, kill: nothing, start: nothing, stop: nothing };
}

async function ownServer(): Promise<CouchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'cat-bao-couch-'));
  const port = await freePort();
  const admin = { name: 'quan-tri', password: 'mật khẩu' };
  const config = join(folder, 'config.json');
  writeFileSync(
    config,
    JSON.stringify({
      admins: { [admin.name]: admin.password },
      httpd: { port, bind_address: '127.0.0.1' },
      log: { level: 'none', file: join(folder, 'log.txt') },
    }),
  );
  const url = `http://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;

  const server: CouchServer = {
    url,
    admin,
    ours: true,
    async start() {
      child = spawn(
        process.execPath,
        ['--no-deprecation', program(), '--config', config, '--dir', join(folder, 'db'), '-n'],
        { cwd: folder, stdio: 'ignore' },
      );
      await answering(url);
    },
    async kill() {
      const running = child;
      child = null;
      if (!running || running.exitCode !== null) return;
      const gone = new Promise((done) => running.once('exit', done));
      running.kill('SIGKILL');
      await gone;
    },
    async stop() {
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await server.start();
  return server;
}

const program = (): string =>
  join(installTool(COUCH), 'node_modules', 'pouchdb-server', 'bin', 'pouchdb-server');

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await new Promise((resume) => {
      setTimeout(resume, 100);
    });
  }
  throw new Error(`no server at ${url}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  await new Promise((done) => {
    server.close(done);
  });
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
}
