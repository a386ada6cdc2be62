import type { CircleDocument } from '../domain/circle/document.ts';
import { stableJson } from '../domain/stable-json.ts';

// Keys are sorted: CouchDB makes the revision out of the bytes, so two machines that settle one fork
// alike make one revision of it and no new fork.

/** A document as it is sent. @param rev the revision that it follows, null for none */
export const encodeDocument = (
  docId: string,
  rev: string | null,
  document: CircleDocument,
): string => stableJson({ _id: docId, ...(rev !== null && { _rev: rev }), ...document });

/** A deletion holds no page's text. */
export const encodeDeletion = (docId: string, rev: string): string =>
  stableJson({ _id: docId, _rev: rev, _deleted: true });
