import type { Failure } from '../../../domain/failure.ts';
import type { CouchFailure } from '../../../sync/couch-failure.ts';

/** Why an account was not tried to its end, as a person can act on it. */
export function failureOfKnock({ kind, detail }: CouchFailure): Failure {
  if (kind === 'refused') return { kind: 'circle-refused', detail };
  if (kind === 'gone') return { kind: 'circle-no-database', detail };
  return { kind: 'circle-offline', detail: `${kind}: ${detail}` };
}
