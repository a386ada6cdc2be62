import { passphraseProblem, type IdleMinutes } from '../../domain/lock.ts';
import { succeed } from '../../domain/failure.ts';
import type { ErasePanelPort } from '../../entrypoints/options/erase-panel-port.ts';
import type { LockPanelPort } from '../../entrypoints/options/lock-panel-port.ts';
import type { HeldRights, PermissionsPort } from '../../entrypoints/options/permissions-port.ts';

/** A lock in memory. @param passphrase null: none is on */
export function memoryLock(asked: string[], passphrase: string | null = null): LockPanelPort {
  const listeners = new Set<() => void>();
  let held = passphrase;
  let idleMinutes: IdleMinutes = 15;
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  return {
    read: async () => (held === null ? null : { idleMinutes }),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async turnOn(fresh, idle) {
      asked.push('turnOn');
      if (held !== null || passphraseProblem(fresh)) return false;
      held = fresh;
      idleMinutes = idle;
      tell();
      return true;
    },
    async change(present, fresh) {
      asked.push(fresh === null ? 'turnOff' : 'change');
      if (present !== held) return { kind: 'wrong', waitMs: 0 };
      held = fresh;
      tell();
      return { kind: 'open' };
    },
    async setIdle(idle) {
      idleMinutes = idle;
      tell();
    },
    async lockNow() {
      asked.push('lockNow');
    },
  };
}

/** Rights in memory, told of their changes. */
export function memoryRights(
  asked: string[],
  held: Partial<HeldRights> = {},
): PermissionsPort & { readonly change: (part: Partial<HeldRights>) => void } {
  const listeners = new Set<() => void>();
  let rights: HeldRights = {
    downloads: false,
    portals: false,
    circles: [],
    hosts: [],
    taken: { downloads: false, portals: false },
    ...held,
  };
  const change = (part: Partial<HeldRights>): void => {
    rights = { ...rights, ...part };
    for (const listener of listeners) listener();
  };
  return {
    change,
    read: async () => rights,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async giveBack(right) {
      asked.push(`giveBack ${right}`);
      change({ [right]: right === 'hosts' || right === 'circles' ? [] : false });
    },
    dropTaken: async () => change({ taken: { downloads: false, portals: false } }),
  };
}

/** Everything of the library of the other worlds. */
export const memoryErase = (asked: string[]): ErasePanelPort => ({
  count: async () => ({
    clips: 1240,
    trash: 12,
    campaigns: 12,
    notes: 318,
    waiting: 27,
    drafts: 2,
    hostRules: 3,
    views: 4,
    revisions: 3,
    snapshots: 310,
  }),
  async erase() {
    asked.push('erase');
    return succeed(null);
  },
  openLibrary: () => asked.push('openLibrary'),
});
