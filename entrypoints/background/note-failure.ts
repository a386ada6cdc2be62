import { browser } from 'wxt/browser';

import { createFailureLog } from '../../storage/failure-log.ts';

const log = createFailureLog(browser.storage.local);

/** Keeps the kind of a failure that is answered; what is no failure passes. */
export function noteFailure(answer: unknown): void {
  const kind = kindOf(answer);
  if (kind !== null) void keep(kind);
}

/** The name of what was thrown; its message may hold words of a page. */
export function noteThrown(error: unknown): void {
  const name = error instanceof Error ? error.name : 'unknown';
  void keep(`threw:${name}`);
}

async function keep(kind: string): Promise<void> {
  try {
    await log.add(kind, Date.now());
  } catch {
    // A log that cannot be written, on a full disk say, must not fail what it tells of.
  }
}

/** That the browser forbids a page, or that a form is not filled in, is nothing that went wrong. */
const ORDINARY: ReadonlySet<string> = new Set([
  'page-forbidden',
  'host-not-allowed',
  'page-gone',
  'title-missing',
  'date-invalid',
  'campaign-name-missing',
  'campaign-name-taken',
  'circle-address',
  'circle-permission',
]);

function kindOf(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('failure' in answer)) return null;
  const { failure } = answer;
  if (typeof failure !== 'object' || failure === null || !('kind' in failure)) return null;
  const { kind } = failure;
  return typeof kind === 'string' && !ORDINARY.has(kind) ? kind : null;
}
