import type { Clip } from '../../domain/clip.ts';
import { correct } from '../../domain/corrections.ts';
import type { DraftFields } from '../../domain/draft.ts';
import { fail, succeed } from '../../domain/failure.ts';
import { addEntry, liveValues, removeEntry } from '../../domain/stamped-set.ts';
import type { ChangePort } from '../../entrypoints/popup/popup-port.ts';
import type { MemoryState } from './memory-state.ts';

/** Edits, campaigns and the trash, on the domain's own rules. */
export function memoryChanges(state: MemoryState, asked: string[]): ChangePort {
  const { change, idOf } = state;
  return {
    async editClip(id, { base, fields }) {
      asked.push('editClip');
      const [clip] = change([id], (held) => applyEdit(state, held, base, fields));
      return clip ? succeed(clip) : fail({ kind: 'clip-not-found', id });
    },
    async tagClips(ids, add, remove) {
      asked.push(`tagClips ${ids.length}`);
      const added = add.map(idOf);
      return succeed(change(ids, (clip) => tag(state, clip, added, remove)));
    },
    trashClips: async (ids) => succeed(change(ids, (clip) => setStatus(state, clip, 'trashed'))),
    restoreClips: async (ids) => succeed(change(ids, (clip) => setStatus(state, clip, 'kept'))),
  };
}

export const setStatus = ({ tick }: MemoryState, clip: Clip, value: 'kept' | 'trashed'): Clip => ({
  ...clip,
  corrections: correct(clip.corrections, 'status', value, tick(), 'gallery0'),
  trashed: value === 'trashed' ? 1 : 0,
});

/** The clip as a person made it. */
export function applyEdit(
  state: MemoryState,
  clip: Clip,
  base: DraftFields,
  fields: DraftFields,
): Clip {
  const drop = base.campaigns.filter((name) => !fields.campaigns.includes(name)).map(state.idOf);
  return {
    ...tag(state, clip, fields.campaigns.map(state.idOf), drop),
    title: fields.title,
    note: fields.note,
    authors: fields.authors
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean)
      .map((name) => ({ name, role: null })),
    published: fields.date
      ? {
          raw: null,
          date: fields.date,
          time: fields.time || null,
          precision: fields.time ? 'minute' : 'day',
          origin: 'person',
        }
      : null,
  };
}

function tag(
  { tick }: MemoryState,
  clip: Clip,
  add: readonly string[],
  remove: readonly string[],
): Clip {
  let { entries } = clip;
  for (const value of remove) entries = removeEntry(entries, { kind: 'campaign', value });
  for (const value of add) {
    entries = addEntry(entries, { kind: 'campaign', value }, tick(), 'gallery0');
  }
  return { ...clip, entries, campaigns: liveValues(entries, 'campaign') };
}
