import { fail, type Failure, type Result } from '../../domain/failure.ts';

/** What was thrown where no failure was foreseen, as one that a person can act on. */
export const unforeseen = (error: unknown): Failure => ({
  kind: 'no-answer',
  detail: error instanceof Error ? error.message : String(error),
});

/** The answer, or the failure to get one. */
export async function attempt<T>(asked: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await asked;
  } catch (error) {
    return fail(unforeseen(error));
  }
}
