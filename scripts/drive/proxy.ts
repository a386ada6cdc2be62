import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { BodyOf } from './pages.ts';

/** A proxy through which a browser sees pages at their real `http` addresses. */
export interface Proxy {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves bodies; nothing is let through to the network. */
export async function startProxy(bodyOf: BodyOf): Promise<Proxy> {
  const server = createServer(({ url = '' }, response) => {
    // A proxy is asked for whole addresses.
    const found = URL.canParse(url) ? bodyOf(url) : null;
    const { body = '', contentType = 'text/html' } = found ?? {};
    response.writeHead(found ? 200 : 502, { 'Content-Type': contentType }).end(body);
  });
  server.on('connect', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
