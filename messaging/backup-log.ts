import type { BackupRefusal, Failure } from '../domain/failure.ts';

/** Where a backup goes: the browser's Downloads folder, or one that the person picked. */
export type BackupPlace = 'downloads' | 'folder';

/** The last backup that was made and read back. */
export interface LastBackup {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly clips: number;
  readonly bytes: number;
  readonly name: string;
  readonly place: BackupPlace;
}

/** Why the last try came to nothing. */
export interface FailedBackup {
  readonly at: number;
  readonly failure: Failure;
}

/** A backup that is due and waits for the person to let it write there. */
export interface DueBackup {
  readonly since: number;
  readonly place: BackupPlace;
}

/** A restore that did not reach its end; the same file goes on from there. */
export interface UnfinishedRestore {
  /** `BackupSummary.digest` of the file. */
  readonly digest: string;
  /** `resumeFrom` of the next try. */
  readonly batches: number;
  /** Clips that are in the library by then. */
  readonly clips: number;
}

export interface BackupState {
  readonly last: LastBackup | null;
  readonly failed: FailedBackup | null;
  readonly due: DueBackup | null;
  /** When a backup was begun by itself that has not ended: at work, or killed half-way. */
  readonly started: number | null;
  /** Name of the folder that the person picked; the handle itself is kept with the library. */
  readonly folder: string | null;
}

/** As much of `browser.storage.local` as is needed. */
export interface LogArea {
  get(keys: string[]): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  readonly onChanged: {
    addListener(listener: (changes: Record<string, unknown>) => void): void;
    removeListener(listener: (changes: Record<string, unknown>) => void): void;
  };
}

export type BackupLog = ReturnType<typeof createBackupLog>;

const KEYS = {
  last: 'backup-last',
  failed: 'backup-failed',
  due: 'backup-due',
  folder: 'backup-folder',
  started: 'backup-started',
  restore: 'backup-restore',
} as const;

/** What pages and background tell each other of backups, each fact under a key of its own. */
export function createBackupLog(area: LogArea) {
  return {
    async read(): Promise<BackupState> {
      const held = await area.get(Object.values(KEYS));
      return {
        last: only(isLast, held[KEYS.last]),
        failed: only(isFailed, held[KEYS.failed]),
        due: only(isDue, held[KEYS.due]),
        started: only(isCount, held[KEYS.started]),
        folder: only(isText, held[KEYS.folder]),
      };
    },
    started: (at: number): Promise<void> => area.set({ [KEYS.started]: at }),
    ended: (): Promise<void> => area.remove([KEYS.started]),
    /** A backup is there: what was wrong before is over. */
    async made(last: LastBackup): Promise<void> {
      await area.set({ [KEYS.last]: last });
      await area.remove([KEYS.failed, KEYS.due]);
    },
    failed: (failed: FailedBackup): Promise<void> => area.set({ [KEYS.failed]: failed }),
    /** Keeps how long it has been due. */
    async waiting({ since, place }: DueBackup): Promise<void> {
      const held = only(isDue, (await area.get([KEYS.due]))[KEYS.due]);
      await area.set({ [KEYS.due]: { since: held?.since ?? since, place } });
    },
    /** The person changed what it waited for. */
    notDue: (): Promise<void> => area.remove([KEYS.due, KEYS.failed]),
    pickedFolder: (name: string): Promise<void> => area.set({ [KEYS.folder]: name }),

    async unfinished(): Promise<UnfinishedRestore | null> {
      return only(isUnfinished, (await area.get([KEYS.restore]))[KEYS.restore]);
    },
    keepUnfinished: (restore: UnfinishedRestore): Promise<void> =>
      area.set({ [KEYS.restore]: restore }),
    dropUnfinished: (): Promise<void> => area.remove([KEYS.restore]),

    /** Calls back when any context has written. @returns the end */
    watch(listener: () => void): () => void {
      const hear = (changes: Record<string, unknown>): void => {
        if (Object.values(KEYS).some((key) => key in changes)) listener();
      };
      area.onChanged.addListener(hear);
      return () => area.onChanged.removeListener(hear);
    },
  };
}

// Another version may have written it: what it does not know how to say counts as nothing.
const REFUSALS: Record<BackupRefusal, true> = {
  'not-ours': true,
  'cut-short': true,
  damaged: true,
  'newer-version': true,
  'too-large': true,
  invalid: true,
};

type Held = Readonly<Record<string, unknown>>;
const isHeld = (value: unknown): value is Held => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => typeof value === 'number' && value >= 0;
const isPlace = (value: unknown): boolean => value === 'downloads' || value === 'folder';
const isText = (value: unknown): value is string => typeof value === 'string';

const only = <T>(is: (value: unknown) => value is T, value: unknown): T | null =>
  is(value) ? value : null;

const isLast = (value: unknown): value is LastBackup =>
  isHeld(value) &&
  isCount(value['at']) &&
  isCount(value['clips']) &&
  isCount(value['bytes']) &&
  typeof value['name'] === 'string' &&
  isPlace(value['place']);

const isDue = (value: unknown): value is DueBackup =>
  isHeld(value) && isCount(value['since']) && isPlace(value['place']);

const isUnfinished = (value: unknown): value is UnfinishedRestore =>
  isHeld(value) &&
  typeof value['digest'] === 'string' &&
  isCount(value['batches']) &&
  isCount(value['clips']);

const isFailed = (value: unknown): value is FailedBackup =>
  isHeld(value) && isCount(value['at']) && isFailure(value['failure']);

function isFailure(value: unknown): boolean {
  if (!isHeld(value)) return false;
  const { kind, reason } = value;
  if (kind === 'backup-refused')
    return typeof reason === 'string' && Object.hasOwn(REFUSALS, reason);
  return kind === 'disk-full' || kind === 'storage-failed' || kind === 'not-verified';
}
