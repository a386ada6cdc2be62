import type { Clip } from '../../domain/clip.ts';
import { fail, succeed, type Result } from '../../domain/failure.ts';
import type { Act } from '../../domain/ports.ts';
import type { PageText } from '../../messaging/protocol.ts';
import type { HistoryPort, Purge } from '../../entrypoints/popup/popup-port.ts';
import { groupOf, type MemoryState } from './memory-state.ts';
import { NOON } from './sample-clips.ts';

/** Earlier texts, purges and groups of one text. @param read what the open page says now */
export function memoryHistory(
  state: MemoryState,
  asked: string[],
  read: () => PageText,
): HistoryPort {
  const { clips, texts, versions, groups, tick, change } = state;
  const undos = new Map<string, () => void>();
  const purges: Purge[] = [];

  const replace = (id: string, text: PageText): Result<Clip> => {
    const now = texts.get(id);
    if (!now) return fail({ kind: 'clip-not-found', id });
    const earlier = versions.get(id) ?? [];
    const at = tick();
    const readAt = earlier[0]?.replacedAt ?? clips.get(id)?.capturedAt ?? at;
    versions.set(id, [
      { ...now, id: `version-${at}`, capturedAt: readAt, replacedAt: at },
      ...earlier,
    ]);
    texts.set(id, text);
    const [clip] = change([id], (held) => ({
      ...held,
      title: held.corrections.title?.value ?? text.title,
      textHash: `hash-${at}`,
    }));
    return clip ? succeed(clip) : fail({ kind: 'clip-not-found', id });
  };

  const acted = (changed: number, undo: () => void): Act => {
    const act = `act-${tick()}`;
    undos.set(act, undo);
    state.announce();
    return { act, clips: changed };
  };
  const regroup = (ids: readonly string[], group: string | null): Act => {
    const before = new Map(groups);
    for (const id of ids) {
      if (group === null) groups.delete(id);
      else groups.set(id, group);
    }
    return acted(ids.length, () => {
      groups.clear();
      for (const [id, held] of before) groups.set(id, held);
    });
  };

  return {
    async listRevisions(id) {
      const now = texts.get(id);
      return now ? { now, earlier: versions.get(id) ?? [] } : null;
    },
    async reviseClip(urlKey) {
      asked.push('reviseClip');
      const clip = [...clips.values()].find((each) => each.urlKey === urlKey);
      return clip ? replace(clip.id, read()) : fail({ kind: 'nothing-captured' });
    },
    async restoreRevision(clipId, revisionId) {
      asked.push(`restoreRevision ${revisionId}`);
      const version = versions.get(clipId)?.find(({ id }) => id === revisionId);
      if (!version) return fail({ kind: 'clip-not-found', id: clipId });
      return replace(clipId, { title: version.title, text: version.text });
    },
    async purgeClips(ids) {
      asked.push(`purgeClips ${ids?.join() ?? 'all'}`);
      const going = [...clips.values()].filter(
        ({ id, trashed }) => trashed === 1 && (ids?.includes(id) ?? true),
      );
      for (const { id } of going) clips.delete(id);
      const done = acted(going.length, () => {
        for (const clip of going) clips.set(clip.id, clip);
      });
      purges.unshift({ ...done, at: NOON });
      return succeed(done);
    },
    async joinReposts(ids) {
      asked.push(`joinReposts ${ids.join()}`);
      const held = ids.find((id) => groupOf(state, id).length > 0) ?? ids[0] ?? '';
      const group = groups.get(held) ?? held;
      return succeed(
        regroup(
          ids.filter((id) => groups.get(id) !== group),
          group,
        ),
      );
    },
    async splitRepost(id) {
      asked.push(`splitRepost ${id}`);
      return succeed(regroup([id], null));
    },
    async undoAct(act) {
      asked.push('undoAct');
      const undo = undos.get(act);
      if (!undo) return fail({ kind: 'undo-gone' });
      undos.delete(act);
      purges.splice(0, purges.length, ...purges.filter((purge) => purge.act !== act));
      undo();
      state.announce();
      return succeed(null);
    },
    listPurges: async () => [...purges],
  };
}
