/** Why a question to the server has no answer that could be used. */
export interface CouchFailure {
  readonly kind:
    /** No network, no such host, no answer in time, an answer that broke off, a redirect. */
    | 'offline'
    /** The account is not (or no longer) let in. */
    | 'refused'
    /** The database is not there. */
    | 'gone'
    /** The server says that it is not able to, just now. */
    | 'busy'
    /** There is another one under this id. */
    | 'taken'
    /** It does not take so much at once. */
    | 'too-large'
    /** It does not take what was sent, whenever it is sent. */
    | 'rejected'
    /** The answer is larger than what we read. */
    | 'overflow'
    /** The answer is not what CouchDB answers. */
    | 'broken'
    /** Whoever asked wants it no more. */
    | 'stopped';
  /** For the person's eyes; a hostile server may have written it: plain text, one line, short. */
  readonly detail: string;
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: CouchFailure };

export const answer = <T>(value: T): Answer<T> => ({ ok: true, value });

export const noAnswer = (kind: CouchFailure['kind'], detail: string): Answer<never> => ({
  ok: false,
  failure: { kind, detail: oneLine(detail) },
});

/** What a server says of its reasons, fit to be shown. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 200);
