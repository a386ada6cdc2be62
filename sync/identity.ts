import type { Couch } from './couch.ts';
import type { DatabaseInfo } from './couch-answers.ts';
import { answer, type Answer } from './couch-failure.ts';
import { isRecord } from '../domain/shape/shape.ts';

/** A local document: never replicated, so a database made anew or filled from a copy has none. */
const MARK = '_local/cat-bao';

/**
 * Which database this is. What servers say of it themselves is not enough: some say when they were started,
 * older clusters say 0. So whoever comes first leaves a mark.
 *
 * @param mark a new random word
 */
export async function identityOf(
  couch: Couch,
  mark: string,
  signal?: AbortSignal,
): Promise<Answer<DatabaseInfo>> {
  const info = await couch.info(signal);
  if (!info.ok) return info;
  const { instance, updateSeq } = info.value;
  for (let tries = 0; ; tries++) {
    const held = await couch.get(MARK, signal);
    if (held.ok) {
      const made = isRecord(held.value) ? held.value['made'] : null;
      return answer({ instance: String(made).slice(0, 100), updateSeq });
    }
    if (held.failure.kind !== 'gone') return held;
    const left = await couch.create(MARK, JSON.stringify({ made: mark }), signal);
    if (left.ok) return answer({ instance: mark, updateSeq });
    // Who may only read takes the server's word.
    if (left.failure.kind === 'refused') return answer({ instance, updateSeq });
    // Somebody was quicker: theirs counts.
    if (left.failure.kind !== 'taken' || tries > 2) return left;
  }
}
