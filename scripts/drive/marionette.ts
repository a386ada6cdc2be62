import { connect, type Socket } from 'node:net';

/** A conversation with Firefox in its own remote protocol. */
export interface Marionette {
  /** Gives the command's answer; throws the browser's message where it refuses. */
  send<T = unknown>(command: string, parameters?: object): Promise<T>;
  /** Hangs up; who still waits is told. */
  close(): void;
}

/** `[1, id, error, result]` */
type Answer = [
  type: number,
  id: number,
  error: { readonly error: string; readonly message: string } | null,
  result: unknown,
];

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Connects to the port of a Firefox on this machine. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  const greeted = new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    readMessages(socket, (message) => {
      // The browser speaks first, and says who it is; all else are answers.
      if (!Array.isArray(message)) return resolve();
      const [, id, error, result] = message as Answer;
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.reject(new Error(`${error.error}: ${error.message}`));
      else asked?.resolve(result);
    });
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox hung up'));
    waiting.clear();
  });
  await greeted;

  return {
    send<T>(command: string, parameters: object = {}): Promise<T> {
      const id = ++lastId;
      return new Promise<T>((resolve, reject) => {
        if (socket.destroyed) return reject(new Error(`${command}: Firefox hung up`));
        waiting.set(id, {
          resolve: (result) => resolve(result as T),
          reject: (error) => reject(new Error(`${command}: ${error.message}`)),
        });
        const message = Buffer.from(JSON.stringify([0, id, command, parameters]));
        socket.write(Buffer.concat([Buffer.from(`${message.length}:`), message]));
      });
    },
    close: () => socket.destroy(),
  };
}

/** Calls back for each whole message: its length in bytes, a colon, JSON. */
function readMessages(socket: Socket, hear: (message: unknown) => void): void {
  let held = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    held = Buffer.concat([held, chunk]);
    for (;;) {
      const start = held.indexOf(':') + 1;
      if (start === 0) return;
      const end = start + Number(held.subarray(0, start - 1).toString());
      if (held.length < end) return;
      const message = held.subarray(start, end).toString();
      held = held.subarray(end);
      hear(JSON.parse(message));
    }
  });
}
