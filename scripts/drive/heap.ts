import { readFileSync } from 'node:fs';

import type { Chromium } from './chromium.ts';

/** Anything that speaks DevTools: a page's session, a worker's target. */
export interface Spoken {
  send(method: string, params?: object): Promise<Record<string, unknown>>;
  on(method: string, listen: (params: Record<string, unknown>) => void): unknown;
}

/** What a part of the extension holds once its garbage is collected. */
export interface Held {
  /** Bytes of objects, strings and nodes: all that code of ours can let grow. */
  readonly data: number;
  /** Bytes of the whole heap: with what the engine has compiled, which grows for hours. */
  readonly heap: number;
  /** DOM nodes alive, in documents or out of them; 0 in a worker. */
  readonly nodes: number;
}

/** A look at what is held; to be made once for each part, before it is first looked at. */
export function looker(part: Spoken): () => Promise<Held> {
  let chunks: string[] = [];
  part.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(String(chunk)));
  return async () => {
    // Thrice, for documents go only after what points at them.
    for (let turn = 0; turn < 3; turn++) await part.send('HeapProfiler.collectGarbage');
    const usage = await part.send('Runtime.getHeapUsage');
    const counters = await part.send('Memory.getDOMCounters').catch(() => null);
    chunks = [];
    await part.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    const data = dataIn(JSON.parse(chunks.join('')) as Snapshot);
    chunks = [];
    return { data, heap: Number(usage['usedSize']), nodes: Number(counters?.['nodes'] ?? 0) };
  };
}

interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[], ...unknown[]];
    };
  };
  readonly nodes: readonly number[];
}

/** Bytes of everything but compiled code and the tables of the engine itself. */
function dataIn({ snapshot: { meta }, nodes }: Snapshot): number {
  const fields = meta.node_fields;
  const [types] = meta.node_types;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  let data = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    const kind = types[nodes[at + type] ?? 0] ?? '';
    if (!/^(code|hidden|synthetic|object shape)$/.test(kind)) data += nodes[at + size] ?? 0;
  }
  return data;
}

/**
 * What the browser's main process has of its own, in bytes; null where the system does not tell.
 * Its caches come and go, so this is for information.
 */
export async function browserMemory({ cdp }: Chromium): Promise<number | null> {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  try {
    const rollup = readFileSync(`/proc/${main?.id}/smaps_rollup`, 'utf8');
    const sizes = [...rollup.matchAll(/^Private_\w+:\s+(\d+) kB/gm)];
    return sizes.reduce((sum, [, size]) => sum + Number(size), 0) * 1024;
  } catch {
    return null;
  }
}
