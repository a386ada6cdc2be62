import type { CDPSession } from 'playwright-core';

/** A DevTools conversation with a target that the driver library does not list. */
export interface Target {
  readonly targetId: string;
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  /** Evaluates an expression there, awaiting promises; throws what it throws. */
  evaluate<T>(expression: string): Promise<T>;
  on(method: string, listen: (params: Record<string, unknown>) => void): void;
}

interface Reply {
  readonly id?: number;
  readonly method?: string;
  readonly params?: Record<string, unknown>;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** Attaches to a target (a popup, a service worker). */
export async function attach(cdp: CDPSession, targetId: string): Promise<Target> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, { resolve: (reply: Reply) => void }>();
  const listeners: [string, (params: Record<string, unknown>) => void][] = [];
  let lastId = 0;

  cdp.on('Target.receivedMessageFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    const reply = JSON.parse(event.message) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.resolve(reply);
    for (const [method, listen] of listeners) {
      if (reply.method === method) listen(reply.params ?? {});
    }
  });
  cdp.on('Target.detachedFromTarget', (event) => {
    if (event.sessionId !== sessionId) return;
    for (const { resolve } of waiting.values()) resolve({ error: { message: 'target closed' } });
  });

  const send = async (method: string, params: object = {}): Promise<Record<string, unknown>> => {
    const id = ++lastId;
    const answer = new Promise<Reply>((resolve) => waiting.set(id, { resolve }));
    await cdp.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    const { error, result } = await answer;
    waiting.delete(id);
    if (error) throw new Error(`${method}: ${error.message}`);
    return result ?? {};
  };

  return {
    targetId,
    send,
    on: (method, listen) => listeners.push([method, listen]),
    async evaluate<T>(expression: string): Promise<T> {
      const { result, exceptionDetails } = (await send('Runtime.evaluate', {
        expression,
        awaitPromise: true,
        returnByValue: true,
      })) as { result: { value: T }; exceptionDetails?: { exception?: { description?: string } } };
      if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? 'evaluation failed');
      }
      return result.value;
    },
  };
}

/** Asks until the answer is neither null nor undefined nor false. @param what for the error */
export async function until<T>(
  what: string,
  ask: () => Promise<T | null | undefined | false>,
  seconds = 15,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  let last: unknown = null;
  while (Date.now() < end) {
    try {
      const answer = await ask();
      if (answer !== null && answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error(
    `waited ${seconds} s for ${what}${last instanceof Error ? `: ${last.message}` : ''}`,
  );
}
