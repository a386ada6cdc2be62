import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

import { generate } from 'selfsigned';

import type { BodyOf } from './pages.ts';

/** A proxy through which a browser sees pages at their real addresses, secure ones too. */
export interface Proxy {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves bodies; nothing is let through to the network. Who asks must be told to believe the proxy,
 * which shows every host the same certificate, made for this run alone.
 */
export async function startProxy(bodyOf: BodyOf): Promise<Proxy> {
  const answer = (url: string, response: ServerResponse): void => {
    const found = URL.canParse(url) ? bodyOf(url) : null;
    const { body = '', contentType = 'text/html' } = found ?? {};
    response.writeHead(found ? 200 : 502, { 'Content-Type': contentType }).end(body);
  };
  // A proxy is asked for whole addresses.
  const server = createServer(({ url = '' }, response) => answer(url, response));
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'cat-bao.test' }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const secure = createSecureServer({ cert, key }, (request: IncomingMessage, response) =>
    answer(`https://${request.headers.host ?? ''}${request.url ?? ''}`, response),
  );
  const tunnels = new Set<Socket>();
  server.on('connect', (_, socket: Socket) => {
    tunnels.add(socket);
    socket.once('close', () => tunnels.delete(socket));
    // The browser hangs up as it likes.
    socket.on('error', () => undefined);
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    secure.emit('connection', socket);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of tunnels) socket.destroy();
      }),
  };
}
