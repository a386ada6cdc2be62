import { asidesOf, dropAside, takeAside } from '../../domain/aside.ts';
import type { Circle, CircleTrouble } from '../../domain/circle/circle.ts';
import type { CircleState, SharingPort } from '../../domain/circle/sharing.ts';
import type { Trace } from '../../domain/circle/trace.ts';
import { fail, succeed, type Failure, type Result } from '../../domain/failure.ts';
import { createKeptNotes } from '../../entrypoints/sharing/kept-notes.ts';
import type { SharingRoom } from '../../entrypoints/sharing/sharing-door.ts';
import type { SharingPanelPort } from '../../entrypoints/options/sharing-panel-port.ts';
import type { ReaderWorld } from './reader-world.ts';
import { NOON } from './sample-clips.ts';

export interface SharingWorld {
  readonly port: SharingPanelPort;
  readonly room: SharingRoom;
  /** What the port was asked, in order; passwords are counted, never kept. */
  readonly asked: string[];
  readonly circles: readonly Circle[];
  /** The state of one circle is another one; whoever watches hears of it. */
  readonly stand: (id: string, state: Partial<CircleState>) => void;
  readonly watchers: () => number;
}

export interface SharingChange {
  readonly circles?: readonly Circle[];
  readonly states?: readonly CircleState[];
  readonly people?: Readonly<Record<string, string>>;
  /** Which of them this machine is. */
  readonly own?: string;
  readonly traces?: readonly Trace[];
  /** The circles have a kept page of every clip; what becomes of fetching it. */
  readonly pages?: (clipId: string) => Promise<Result<null>>;
  readonly troubles?: readonly CircleTrouble[];
  /** Joining, or a new account, ends with it. */
  readonly refusal?: Failure;
  /** Whether the clipboard takes what is copied. */
  readonly clipboard?: boolean;
  /** Clips that go where a circle is left without those of others. */
  readonly ofOthers?: number;
  /** The clips whose asides are settled. */
  readonly library?: Pick<ReaderWorld, 'clips' | 'bodies'>;
}

export const sampleCircle = (change: Partial<Circle> = {}): Circle => ({
  id: 'circle-0',
  url: 'https://couch.coquan.vn/dan-van',
  name: 'Dân vận tỉnh',
  me: 'Lan',
  share: { kind: 'campaigns', ids: ['campaign-0'] },
  joinedAt: NOON,
  namesakes: [],
  ...change,
});

export const sampleState = (change: Partial<CircleState> = {}): CircleState => ({
  id: 'circle-0',
  kind: 'in-step',
  reason: '',
  phase: null,
  done: 0,
  total: null,
  waiting: 0,
  setAside: 0,
  at: NOON,
  ...change,
});

/** Circles in memory, that speak to nobody. */
export function sharingWorld(change: SharingChange = {}): SharingWorld {
  const asked: string[] = [];
  const listeners = new Set<() => void>();
  let circles = [...(change.circles ?? [])];
  const states = new Map((change.states ?? []).map((state) => [state.id, state]));
  let traces = [...(change.traces ?? [])];
  let troubles = [...(change.troubles ?? [])];
  const left = new Map<string, Circle>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const stand = (id: string, part: Partial<CircleState>): void => {
    states.set(id, { ...sampleState({ id }), ...states.get(id), ...part });
    tell();
  };
  const known = (id: string): Circle | undefined => circles.find((each) => each.id === id);
  const gone = fail({ kind: 'circle-not-found' });

  const port: SharingPanelPort = {
    circles: async () => circles,
    states: async () => [...states.values()],
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async join(address, account, remember) {
      asked.push(
        `join ${address.url} ${address.name} as ${address.me} by ${account.user} ${remember}`,
      );
      if (change.refusal) return fail(change.refusal);
      const circle = sampleCircle({ ...address, id: `circle-${circles.length}` });
      circles = [...circles, circle];
      stand(circle.id, { kind: 'running', phase: 'pull', done: 0, at: null });
      return succeed(circle);
    },
    async change(id, part) {
      asked.push(`change ${id} ${JSON.stringify(part)}`);
      const held = known(id);
      if (!held) return gone;
      const { share } = part;
      const namesakes =
        share?.kind === 'campaigns'
          ? held.namesakes.filter((each) => !share.ids.includes(each))
          : held.namesakes;
      const changed = { ...held, ...part, namesakes };
      circles = circles.map((each) => (each.id === id ? changed : each));
      tell();
      return succeed(changed);
    },
    async keepApart(id, campaign) {
      asked.push(`keepApart ${id} ${campaign}`);
      const held = known(id);
      if (!held) return gone;
      const namesakes = held.namesakes.filter((each) => each !== campaign);
      const changed = { ...held, namesakes };
      circles = circles.map((each) => (each.id === id ? changed : each));
      tell();
      return succeed(changed);
    },
    async account(id, { user }, remember) {
      asked.push(`account ${id} ${user} ${remember}`);
      if (change.refusal) return fail(change.refusal);
      stand(id, { kind: 'in-step', reason: '' });
      return succeed(null);
    },
    async signOut(id) {
      asked.push(`signOut ${id}`);
      stand(id, { kind: 'no-account' });
      return succeed(null);
    },
    async leave(id, leave) {
      asked.push(`leave ${id} ${leave}`);
      const held = known(id);
      if (!held) return gone;
      left.set(`left-${id}`, held);
      circles = circles.filter((each) => each.id !== id);
      tell();
      const clips = leave === 'own-clips' ? (change.ofOthers ?? 0) : 0;
      return succeed({ act: `left-${id}`, clips });
    },
    async undo(act) {
      asked.push(`undo ${act}`);
      const held = left.get(act);
      if (!held) return fail({ kind: 'undo-gone' });
      circles = [...circles, held];
      left.delete(act);
      tell();
      return succeed(null);
    },
    async syncNow(id) {
      asked.push(`syncNow ${id}`);
      return known(id) ? succeed(null) : gone;
    },
    async pause(id, paused) {
      asked.push(`pause ${id} ${paused}`);
      stand(id, { kind: paused ? 'paused' : 'in-step' });
      return succeed(null);
    },
    troubles: async () => troubles,
    async retry(id) {
      asked.push(`retry ${id}`);
      troubles = [];
      stand(id, { setAside: 0 });
      return succeed(null);
    },
    people: async () => new Map(Object.entries(change.people ?? {})),
    ownDevice: async () => change.own ?? null,
    async traces(limit, cursor) {
      const all = traces.toSorted((a, b) => (a.id < b.id ? 1 : -1));
      return all.filter(({ id }) => cursor === null || id < cursor).slice(0, limit);
    },
    pagesOf: async () => (change.pages ? circles.map(({ id, name }) => ({ id, name })) : []),
    async fetchPage(id, clipId) {
      asked.push(`fetchPage ${id} ${clipId}`);
      return (await change.pages?.(clipId)) ?? succeed(null);
    },
    tracesOf: async (clipId) => traces.filter((each) => each.clipId === clipId),
    async bringBack(ids) {
      asked.push(`bringBack ${ids.join(' ')}`);
      const back = traces.filter(({ id }) => ids.includes(id)).length;
      traces = traces.filter(({ id }) => !ids.includes(id));
      return succeed(back);
    },
    async settleAside(clipId, aside, take) {
      asked.push(`settleAside ${clipId} ${take}`);
      const clip = change.library?.clips.get(clipId);
      const article = change.library?.bodies.get(clipId);
      if (!clip || !article || !asidesOf(clip).some(({ entry }) => entry === aside)) {
        return fail({ kind: 'clip-not-found', id: clipId });
      }
      const settled = take
        ? takeAside({ clip, body: { id: clipId, article } }, aside, NOON + 1, 'lan00001').clip
        : dropAside(clip, aside);
      change.library?.clips.set(clipId, settled);
      return succeed(settled);
    },
    async copyText(text) {
      asked.push(`copy ${text}`);
      return change.clipboard ?? true;
    },
    openClip: (id) => void asked.push(`openClip ${id}`),
  };
  const kept = new Map<string, string>();
  const area = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
  return {
    port,
    room: {
      port: port satisfies SharingPort,
      kept: createKeptNotes(area),
      openSettings: () => void asked.push('openSettings'),
    },
    asked,
    get circles() {
      return circles;
    },
    stand,
    watchers: () => listeners.size,
  };
}
