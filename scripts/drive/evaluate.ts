import type { CDPSession } from 'playwright-core';

/**
 * Evaluates an expression in a page of the extension, awaiting promises; throws what it throws. Not
 * through Playwright, which evaluates strings by `eval`: the extension's CSP forbids that.
 */
export async function evaluateBy<T>(cdp: CDPSession, expression: string): Promise<T> {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T;
}
