import * as fc from 'fast-check';

import { applyBulk } from '../../domain/bulk.ts';
import { clipDocument, wholeOf, type ClipDocument } from '../../domain/circle/document.ts';
import type { WholeClip } from '../../domain/clip.ts';
import { changeHighlights, highlightValue } from '../../domain/clip-highlight.ts';
import { applyEdit } from '../../domain/edit-clip.ts';
import { mergeSaved } from '../../domain/merge-clip.ts';
import { reviseClip } from '../../domain/revise-clip.ts';
import { fieldsOf, type DraftFields } from '../../domain/draft.ts';
import { stampDevice } from '../../domain/stamp.ts';
import { mergeDocuments } from '../../sync/merge.ts';
import { anArticle, aWhole } from '../domain/a-whole.ts';

// Machines that each clipped one page, then live: everybody works on their own copy with the very
// functions that the extension uses, clocks are wrong and jump, copies meet in any order.

const MACHINES = 4;
export const deviceOf = (machine: number): string => `m${machine}`;

type What =
  | 'tag'
  | 'untag'
  | 'note'
  | 'title'
  | 'tone'
  | 'mark'
  | 'unmark'
  | 'trash'
  | 'restore'
  | 'save-again'
  | 'read-anew'
  | 'picture'
  | 'meet';

export interface Step {
  readonly what: What;
  readonly machine: number;
  readonly other: number;
  readonly value: number;
  /** Added to the machine's clock, which may go back. */
  readonly ticks: number;
}

const often = (weight: number, ...whats: What[]) => ({
  weight,
  arbitrary: fc.constantFrom(...whats),
});
const anyStep: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof(
    often(6, 'tag', 'untag', 'note', 'title', 'mark'),
    often(3, 'trash', 'restore'),
    often(1, 'tone', 'unmark', 'save-again', 'read-anew', 'picture'),
    often(6, 'meet'),
  ),
  machine: fc.nat(MACHINES - 1),
  other: fc.nat(MACHINES - 1),
  value: fc.nat(2),
  ticks: fc.integer({ min: -4, max: 6 }),
});

export interface World {
  readonly copies: readonly ClipDocument[];
  /** Stamps of entries that were made anywhere, and of those that somebody who saw them took away. */
  readonly added: ReadonlySet<string>;
  readonly removed: ReadonlySet<string>;
  /** Under the stamp of each deletion what its maker knew: `entry <stamp>`, `<field> <stamp>`. */
  readonly deletions: ReadonlyMap<string, ReadonlySet<string>>;
  /** Changes by which a copy fell into the trash or out of it though nobody spoke of that. */
  readonly moved: readonly string[];
}

export const world: fc.Arbitrary<World> = fc
  .tuple(
    fc.array(anyStep, { minLength: 1, maxLength: 22 }),
    // A day in all directions, in units of the steps: one machine is always far off.
    fc.array(fc.constantFrom(1000, 1003, 1010, 900, 5000), {
      minLength: MACHINES,
      maxLength: MACHINES,
    }),
  )
  .map(([steps, clocks]) => live(steps, clocks));

function live(steps: readonly Step[], startClocks: readonly number[]): World {
  const clocks = [...startClocks];
  const copies = clocks.map((_, machine) => firstCopy(machine));
  const known = copies.map(() => new Set<string>());
  const added = new Set<string>();
  const removed = new Set<string>();
  const deletions = new Map<string, ReadonlySet<string>>();
  const moved: string[] = [];
  for (const [at, what] of steps.entries()) {
    const { machine, other } = what;
    const before = copies[machine];
    const theirs = copies[other];
    const mine = known[machine];
    if (!before || !theirs || !mine) continue;
    const now = Math.max(1, (clocks[machine] ?? 0) + what.ticks);
    clocks[machine] = now;
    if (what.what === 'meet') {
      copies[machine] = mergeDocuments(before, theirs) as ClipDocument;
      for (const edit of known[other] ?? []) mine.add(edit);
      continue;
    }
    const after = perform(before, what, now, at);
    copies[machine] = after;
    for (const [stamp, held] of Object.entries(after.entries)) {
      if (held !== 0) added.add(stamp);
      else if (before.entries[stamp] !== 0) removed.add(stamp);
    }
    for (const edit of editsOf(after)) mine.add(edit);
    const { status } = after.corrections;
    if (status?.value === 'trashed' && status.stamp !== before.corrections.status?.stamp) {
      deletions.set(status.stamp, new Set(mine));
    }
    const [was, is] = [before, after].map((copy) => wholeOf(copy).clip.trashed);
    if (was !== is && !SPEAKS_OF_TRASH.has(what.what)) moved.push(`${at}: ${what.what}`);
  }
  return { copies, added, removed, deletions, moved };
}

/** Who edits a clip, saves or reads its page again wants it. */
const SPEAKS_OF_TRASH = new Set<What>([
  'trash',
  'restore',
  'note',
  'title',
  'save-again',
  'read-anew',
]);

/** What stands on a copy, as `World.deletions` tells it. */
export const editsOf = ({ entries, corrections }: ClipDocument): readonly string[] => [
  ...Object.keys(entries).flatMap((stamp) => (entries[stamp] === 0 ? [] : [`entry ${stamp}`])),
  ...Object.entries(corrections).flatMap(([field, held]) =>
    held && field !== 'status' ? [`${field} ${held.stamp}`] : [],
  ),
];

export const editDevice = (edit: string): string => stampDevice(edit.split(' ')[1] ?? '');

function firstCopy(machine: number): ClipDocument {
  const id = `01890a5d-0000-7000-8000-00000000000${machine}`;
  const capturedAt = 1000 + (machine % 2);
  const textHash = String(machine % 3).repeat(64);
  return clipDocument(
    aWhole({ id, device: deviceOf(machine), capturedAt, textHash }, { text: `Bản ${machine}.` }),
  );
}

function perform(held: ClipDocument, step: Step, now: number, at: number): ClipDocument {
  if (step.what === 'picture') {
    return clipDocument(wholeOf(held), [...(held.snapshots ?? []), `${step.value}`.repeat(64)]);
  }
  return clipDocument(worked(wholeOf(held), step, now, at), held.snapshots);
}

function worked(whole: WholeClip, step: Step, now: number, at: number): WholeClip {
  const { clip, body } = whole;
  const device = deviceOf(step.machine);
  const value = ['một', 'hai', 'ba'][step.value] ?? '';
  const bulk = (change: Parameters<typeof applyBulk>[1]): WholeClip => ({
    clip: applyBulk(clip, change, now, device).clip,
    body,
  });
  const edit = (fields: Partial<DraftFields>): WholeClip => {
    const base = fieldsOf(clip, [], clip.note);
    const edited = applyEdit(
      whole,
      { base, fields: { ...base, ...fields } },
      new Map(),
      now,
      device,
    );
    if (!edited.ok) throw new Error(edited.failure.kind);
    return edited.value;
  };
  const mark = highlightValue({ exact: value, prefix: '', suffix: '' });
  switch (step.what) {
    case 'tag':
      return bulk({ kind: 'tag', add: [value], remove: [] });
    case 'untag':
      return bulk({ kind: 'tag', add: [], remove: [value] });
    case 'tone':
      return bulk({ kind: 'tone', tone: step.value ? 'positive' : null });
    case 'trash':
      return bulk({ kind: 'status', status: 'trashed' });
    case 'restore':
      return bulk({ kind: 'status', status: 'kept' });
    case 'note':
      return edit({ note: step.value === 2 ? '' : `${clip.note} ${value}`.trim() });
    case 'title':
      return edit({ title: `${value} ${at}` });
    case 'mark':
      return { clip: changeHighlights(clip, { add: [mark], remove: [] }, now, device), body };
    case 'unmark':
      return { clip: changeHighlights(clip, { add: [], remove: [mark] }, now, device), body };
    case 'save-again': {
      const id = `01890a5d-0000-7000-9000-${String(at).padStart(12, '0')}`;
      const fresh = aWhole({ id, device, capturedAt: now }, { text: `Bản mới ${at}.` });
      const tagged = applyBulk(fresh.clip, { kind: 'tag', add: [value], remove: [] }, now, device);
      return mergeSaved(whole, { ...fresh, clip: tagged.clip });
    }
    case 'read-anew': {
      const article = anArticle({ text: `Đọc lại ${at}.` });
      const textHash = String(at % 10).repeat(64);
      return reviseClip(whole, { article, textHash, now, device, revisionId: 'r' }).whole;
    }
    case 'picture':
    case 'meet':
      throw new Error(step.what);
  }
}
