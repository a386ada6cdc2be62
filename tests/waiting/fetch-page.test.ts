// @vitest-environment node
import { afterEach, describe, expect, it, vi } from 'vitest';

import { fetchPage, PAGE_MAX_BYTES } from '../../entrypoints/waiting/fetch-page.ts';

const URL = 'https://baomau.vn/1.html';
const HTML = { 'Content-Type': 'text/html; charset=utf-8' };
const never = new AbortController().signal;

const answering =
  (answer: Response | Error): typeof fetch =>
  async () => {
    if (answer instanceof Error) throw answer;
    return answer;
  };

describe('asking for a page', () => {
  afterEach(() => void vi.useRealTimers());

  it('gives its text, and says nothing of who asks', async () => {
    let asked: RequestInit = {};
    const page = await fetchPage(URL, never, async (_, init = {}) => {
      asked = init;
      return new Response('<p>Đây</p>', { headers: HTML });
    });
    expect(page).toEqual({ kind: 'page', url: URL, html: '<p>Đây</p>' });
    expect(asked).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  });

  it.each([
    [404, 'not-found'],
    [410, 'not-found'],
    [401, 'refused'],
    [403, 'refused'],
    [500, 'no-answer'],
    [429, 'no-answer'],
  ])('answered by %d says so', async (status, trouble) => {
    const answer = new Response('x', { status, headers: HTML });
    expect(await fetchPage(URL, never, answering(answer))).toEqual({ kind: 'trouble', trouble });
  });

  it('reads no picture and no document', async () => {
    const answer = new Response('%PDF', { headers: { 'Content-Type': 'application/pdf' } });
    expect(await fetchPage(URL, never, answering(answer))).toMatchObject({ trouble: 'not-a-page' });
  });

  it('takes a network’s failure for no answer', async () => {
    const failed = await fetchPage(URL, never, answering(new TypeError('Failed to fetch')));
    expect(failed).toMatchObject({ trouble: 'no-answer' });
  });

  it('stops a page that goes on for ever, where it is too large', async () => {
    let sent = 0;
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000));
      },
      cancel() {
        cancelled = true;
      },
    });
    const page = await fetchPage(URL, never, async (_, init) => {
      init?.signal?.addEventListener('abort', () => (cancelled = true));
      return new Response(endless, { headers: HTML });
    });
    expect(page).toMatchObject({ trouble: 'too-large' });
    expect(cancelled).toBe(true);
    expect(sent).toBeLessThan(PAGE_MAX_BYTES + 5_000_000);
  });

  it('waits for nobody longer than its patience', async () => {
    vi.useFakeTimers();
    const silent: typeof fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
    const asking = fetchPage(URL, never, silent);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(await asking).toMatchObject({ trouble: 'no-answer' });
  });
});
