import { docsOf, has } from './bitmap.ts';
import type { createCandidates, Rank } from './candidates.ts';
import type { Doc, Segment } from './segment.ts';
import { newestFirst } from './segment-writer.ts';

/** A document that may be of the rank that is walked. */
export interface Candidate extends Doc {
  /** It is: nothing is left to be looked at in the text. */
  readonly sure: boolean;
}

/** A segment with the query put to it. */
export interface Asked {
  readonly segment: Segment;
  readonly candidates: ReturnType<typeof createCandidates>;
}

/**
 * Candidates in order. Awaits only when it must read: a long row of awaits without a request would
 * end the transaction, and cost more than the walk.
 */
export interface Walk {
  /** Whether `take` can say what comes next; if not, `prepare` reads something and is asked again. */
  isReady(): boolean;
  prepare(): Promise<void>;
  /** The next one; null at the end. */
  take(): Candidate | null;
}

/**
 * Candidates of one rank from all segments and the waiting texts in one order, newest first. A
 * segment is opened only when the walk has come to its time: the first twenty of a common word
 * touch the newest segment alone, however large the library is.
 *
 * @param after walk on behind this document
 */
export function createWalk(
  asked: readonly Asked[],
  waiting: readonly Doc[],
  rank: Rank,
  better: readonly Rank[],
  after: Doc | null,
): Walk {
  const unopened = [...asked].sort((a, b) => b.segment.newest - a.segment.newest);
  const isAhead = (doc: Doc): boolean => after === null || newestFirst(after, doc) < 0;
  const first: Stream = {
    docs: waiting
      .filter(isAhead)
      .sort(newestFirst)
      .map(({ ord, capturedAt }) => ({ ord, capturedAt, sure: true })),
    at: 0,
    fill: null,
  };
  const streams = [first];
  let room = FIRST;

  const best = (): Stream | null => {
    let held: Stream | null = null;
    for (const stream of streams) {
      const head = stream.docs[stream.at];
      const other = held?.docs[held.at];
      if (head && (!other || newestFirst(head, other) < 0)) held = stream;
    }
    return held;
  };
  const isDue = ({ segment }: Asked): boolean => {
    const stream = best();
    return !stream || segment.newest >= (stream.docs[stream.at]?.capturedAt ?? 0);
  };
  const isSpent = (stream: Stream): boolean =>
    stream.fill !== null && stream.at >= stream.docs.length;

  return {
    isReady: () => !streams.some(isSpent) && !(unopened[0] && isDue(unopened[0])),
    async prepare() {
      const spent = streams.find(isSpent);
      if (spent?.fill) await spent.fill();
      else {
        // What is common is asked of the newest alone, and what is rare soon of all at once.
        const next = unopened.splice(0, countUpTo(unopened, room));
        room *= 64;
        const opened = next.map((each) => openSegment(each, rank, better, isAhead));
        streams.push(...(await Promise.all(opened)));
      }
    },
    take() {
      const stream = best();
      const candidate = stream?.docs[stream.at] ?? null;
      if (stream) stream.at += 1;
      return candidate;
    },
  };
}

/** Documents of the segments that are opened first; then 64 times as many: in most libraries, all. */
const FIRST = 2048;

/** How many segments hold so many documents; at least one. */
function countUpTo(asked: readonly Asked[], docs: number): number {
  let count = 0;
  for (let sum = 0; count < asked.length && sum < docs; count++) {
    sum += asked[count]?.segment.docs ?? 0;
  }
  return count;
}

/** Documents read at a time: about a page of hits. */
const SOME = 32;

/** Documents of one place in order. */
interface Stream {
  docs: readonly Candidate[];
  at: number;
  /** Reads the next ones; null when there are no more. */
  fill: (() => Promise<void>) | null;
}

async function openSegment(
  { segment, candidates }: Asked,
  rank: Rank,
  better: readonly Rank[],
  isAhead: (doc: Doc) => boolean,
): Promise<Stream> {
  const { bits, unsure } = await candidates.ofRank(rank, better);
  const locals = docsOf(bits);
  let next = locals.next();
  const stream: Stream = { docs: [], at: 0, fill: null };
  const fill = async (): Promise<void> => {
    const docs: Candidate[] = [];
    while (docs.length === 0 && !next.done) {
      const some: number[] = [];
      for (; !next.done && some.length < SOME; next = locals.next()) some.push(next.value);
      await segment.readDocs(some);
      for (const local of some) {
        const doc = segment.doc(local);
        if (isAhead(doc)) docs.push({ ...doc, sure: !has(unsure, local) });
      }
    }
    stream.docs = docs;
    stream.at = 0;
    stream.fill = next.done ? null : fill;
  };
  await fill();
  return stream;
}
