import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A web server of this machine; for windows whose requests no driver can answer. */
export async function aWebServer(
  bodyOf: (path: string) => string,
): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server = createServer(({ url = '/' }, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(bodyOf(url));
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
