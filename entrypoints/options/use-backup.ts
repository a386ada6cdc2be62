import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { BackupProgress } from '../../domain/backup.ts';
import type { Failure } from '../../domain/failure.ts';
import { noAnswer } from '../popup/attempt.ts';
import type {
  BackupChoices,
  BackupPanelPort,
  BackupResult,
  CheckedBackup,
  DrillResult,
  RestoreResult,
  Watch,
} from './backup-panel-port.ts';

/** The rows of the panel in which something can be at work. */
export type BackupRow = 'now' | 'restore' | 'drill';

export type BackupEnd = BackupResult | RestoreResult | DrillResult;

/** What the panel does; one thing at a time, as the lock behind it has it. */
export type BackupTask =
  | { readonly kind: 'rest' }
  | { readonly kind: 'working'; readonly row: BackupRow; readonly progress: BackupProgress | null }
  | { readonly kind: 'found'; readonly row: BackupRow; readonly backup: CheckedBackup }
  | { readonly kind: 'ended'; readonly row: BackupRow; readonly end: BackupEnd };

const REST: BackupTask = { kind: 'rest' };

export function useBackup(port: BackupPanelPort) {
  const { choices, failure } = useChoices(port);
  const [task, setTask] = useState<BackupTask>(REST);
  const control = useRef<AbortController | null>(null);
  const working = task.kind === 'working';
  useLeavingWarned(working);

  const run = async (
    row: BackupRow,
    work: (watch: Watch) => Promise<BackupTask>,
  ): Promise<void> => {
    const own = new AbortController();
    control.current = own;
    setTask({ kind: 'working', row, progress: null });
    const onProgress = (progress: BackupProgress): void => {
      if (!own.signal.aborted) setTask({ kind: 'working', row, progress });
    };
    const ended = (end: BackupEnd): BackupTask => ({ kind: 'ended', row, end });
    const thrown = (error: unknown): BackupTask =>
      ended({ kind: 'failed', failure: noAnswer(error) });
    setTask(await work({ onProgress, signal: own.signal }).catch(thrown));
  };
  const runTo = (row: BackupRow, work: (watch: Watch) => Promise<BackupEnd>): void =>
    void run(row, async (watch) => ({ kind: 'ended', row, end: await work(watch) }));

  return {
    choices,
    failure,
    task,
    working,
    stop: () => control.current?.abort(),
    rest: () => setTask(REST),
    backUp: () => runTo('now', (watch) => port.backUp(watch)),
    drill: (file: File | null) => runTo('drill', (watch) => port.drill(file, watch)),
    restore: (backup: CheckedBackup, goOn: boolean) =>
      runTo('restore', (watch) => port.restore(backup, goOn, watch)),
    check: (file: File) =>
      void run('restore', async (watch): Promise<BackupTask> => {
        const row = 'restore';
        const checked = await port.check(file, watch);
        if (!checked) return { kind: 'ended', row, end: { kind: 'cancelled' } };
        return checked.ok
          ? { kind: 'found', row, backup: checked.value }
          : { kind: 'ended', row, end: { kind: 'failed', failure: checked.failure } };
      }),
  };
}

function useChoices(port: BackupPanelPort) {
  const [choices, setChoices] = useState<BackupChoices | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const read = useCallback(() => {
    port.read().then(setChoices, (error: unknown) => setFailure(noAnswer(error)));
  }, [port]);
  useEffect(() => {
    read();
    return port.onChange(read);
  }, [port, read]);
  return { choices, failure };
}

/** What runs in a page ends with it: the browser asks before it is closed. */
function useLeavingWarned(working: boolean): void {
  useEffect(() => {
    if (!working) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [working]);
}
