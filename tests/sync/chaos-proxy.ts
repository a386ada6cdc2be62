import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';

import { listening } from './listening.ts';

/** What may happen to one request. */
export type Mishap =
  | 'none'
  /** The server does what it was asked; nobody hears of it. */
  | 'answer-lost'
  /** It never comes to the server. */
  | 'request-lost'
  /** The answer breaks off in the middle. */
  | 'cut';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly bytes: number;
}

/** A bad line: stands before a server and lets things go wrong. */
export interface ChaosProxy {
  readonly url: string;
  /** Decides of each request. */
  mishap: (asked: Pick<Asked, 'method' | 'path'>) => Mishap;
  /** What came to the server. */
  readonly asked: Asked[];
  close(): Promise<void>;
}

export async function startChaosProxy(target: string): Promise<ChaosProxy> {
  const { hostname, port } = new URL(target);
  const asked: Asked[] = [];
  const forward = (from: IncomingMessage, to: ServerResponse): void => {
    const of = { method: from.method ?? '', path: from.url ?? '' };
    const mishap = proxy.mishap(of);
    if (mishap === 'request-lost') {
      from.socket.destroy();
      return;
    }
    let bytes = 0;
    const up = request(
      { hostname, port, method: from.method, path: from.url, headers: from.headers },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('error', () => from.socket.destroy());
        if (mishap === 'none') {
          to.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(to);
          return;
        }
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          if (mishap === 'cut') {
            const whole = Buffer.concat(chunks);
            to.writeHead(answer.statusCode ?? 502, answer.headers);
            to.write(whole.subarray(0, whole.length / 2));
            setTimeout(() => from.socket.destroy(), 5);
          } else from.socket.destroy();
        });
      },
    );
    up.on('error', () => from.socket.destroy());
    from.on('data', (chunk: Buffer) => (bytes += chunk.length));
    from.on('end', () => asked.push({ ...of, bytes }));
    // Whoever asked may go: a long question is given up so.
    to.once('close', () => up.destroy());
    from.pipe(up);
  };
  const { url, close } = await listening(createServer(forward));
  const proxy: ChaosProxy = { url, mishap: () => 'none', asked, close };
  return proxy;
}
