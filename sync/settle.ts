import { readDocument } from './check-document.ts';
import type { Couch } from './couch.ts';
import type { Leaf } from './couch-answers.ts';
import { answer, type Answer } from './couch-failure.ts';
import type { CircleDocument } from '../domain/circle/document.ts';
import { encodeDeletion, encodeDocument } from './encode.ts';
import { mergeDocuments } from './merge.ts';
import type { Incoming, Refused } from './ports.ts';
import { stableJson } from '../domain/stable-json.ts';

/** What a batch of documents comes to. */
export interface Settled {
  readonly incoming: readonly Incoming[];
  readonly refused: readonly Refused[];
}

interface Fork {
  readonly docId: string;
  readonly winner: string;
  readonly losers: readonly string[];
  readonly merged: CircleDocument;
  /** The winner says all that the losers say. */
  readonly whole: boolean;
}

/**
 * Reads what the server holds. Leaves of one document are merged, and the fork is ended: first the
 * merged document is stored over the winner, and only where that is done the losers are deleted. A
 * deletion is nothing but that; a deleted document deletes nothing here.
 */
export async function settle(
  couch: Couch,
  leaves: readonly Leaf[],
  signal?: AbortSignal,
): Promise<Answer<Settled>> {
  const incoming: Incoming[] = [];
  const refused: Refused[] = [];
  const forks: Fork[] = [];
  // At once, for each waits for its hashes.
  const read = new Map(
    await Promise.all(
      leaves.map(
        async (leaf) => [leaf, leaf.deleted ? null : await readDocument(leaf.raw)] as const,
      ),
    ),
  );
  for (const [docId, group] of groups(leaves)) {
    const [winner, ...others] = group.sort(before);
    if (!winner) continue;
    const { rev } = winner;
    const document = read.get(winner) ?? null;
    // What cannot be read is not deleted either.
    const rivals = others.flatMap((leaf) => {
      const rival = read.get(leaf) ?? '';
      return typeof rival === 'string' ? [] : [{ rev: leaf.rev, rival }];
    });
    if (typeof document === 'string') refused.push({ docId, rev, reason: document });
    else if (document === null || rivals.length === 0) incoming.push({ docId, rev, document });
    else {
      const merged = rivals.reduce((all, { rival }) => mergeDocuments(all, rival), document);
      const losers = rivals.map((loser) => loser.rev);
      const whole = stableJson(merged) === stableJson(document);
      forks.push({ docId, winner: rev, losers, merged, whole });
    }
  }
  const ended = await endForks(couch, forks, signal);
  if (!ended.ok) return ended;
  return answer({ incoming: [...incoming, ...ended.value], refused });
}

function groups(leaves: readonly Leaf[]): Map<string, Leaf[]> {
  const byId = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const group = byId.get(leaf.id);
    if (group) group.push(leaf);
    else byId.set(leaf.id, [leaf]);
  }
  return byId;
}

/** CouchDB's own order, by which every server and machine names the same winner. */
function before(a: Leaf, b: Leaf): number {
  if (a.deleted !== b.deleted) return a.deleted ? 1 : -1;
  const steps = Number.parseInt(b.rev, 10) - Number.parseInt(a.rev, 10);
  return steps === 0 ? (a.rev > b.rev ? -1 : 1) : steps;
}

async function endForks(
  couch: Couch,
  forks: readonly Fork[],
  signal?: AbortSignal,
): Promise<Answer<Incoming[]>> {
  // Those whose winner says it all, or will say it when it is stored.
  const revs = new Map(forks.filter(({ whole }) => whole).map((fork) => [fork, fork.winner]));
  const unsaid = forks.filter(({ whole }) => !whole);
  if (unsaid.length > 0) {
    const docs = unsaid.map(({ docId, winner, merged }) => encodeDocument(docId, winner, merged));
    const saved = await couch.bulkDocs(docs, signal);
    // Too much at once: they stay as they are, merged here as on every other machine.
    if (!saved.ok && saved.failure.kind !== 'too-large') return saved;
    for (const fork of unsaid) {
      const one = saved.ok ? saved.value.get(fork.docId) : null;
      // Else somebody was quicker, or may and we may not: the fork is theirs to end.
      if (one?.kind === 'saved') revs.set(fork, one.rev);
    }
  }
  const losers = [...revs.keys()].flatMap(({ docId, losers: of }) =>
    of.map((rev) => encodeDeletion(docId, rev)),
  );
  if (losers.length > 0) {
    const deleted = await couch.bulkDocs(losers, signal);
    if (!deleted.ok) return deleted;
  }
  return answer(
    forks.map((fork) => ({
      docId: fork.docId,
      rev: revs.get(fork) ?? fork.winner,
      document: fork.merged,
    })),
  );
}
