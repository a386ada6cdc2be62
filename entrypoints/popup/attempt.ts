import { fail, type Failure, type Result } from '../../domain/failure.ts';
import { failureBehind } from '../../domain/thrown-failure.ts';

/** A message that was never answered, as a failure that a person can act on. */
export function noAnswer(error: unknown): Failure {
  const detail = error instanceof Error ? error.message : String(error);
  return failureBehind(detail) ?? { kind: 'no-answer', detail };
}

/** The answer, or the failure to get one. */
export async function attempt<T>(asked: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await asked;
  } catch (error) {
    return fail(noAnswer(error));
  }
}
