import { useRef, useState } from 'preact/hooks';

import type { Failure } from '../../domain/failure.ts';
import { settle, type ImportChoices } from '../../import/settle.ts';
import type { PickedFile } from '../../import/sources/picked-file.ts';
import type { Arrival } from './arrival.ts';
import type { ImportPagePort } from './import-port.ts';
import type { ImportState } from './import-state.ts';

/** One import after another: files are read, looked at, written, and perhaps taken back. */
export function useImport(port: ImportPagePort, onWritten: () => void) {
  const [state, setState] = useState<ImportState>({ kind: 'choose' });
  const stopper = useRef<AbortController | null>(null);

  /** Does it; whatever it throws is shown, and the way back to the start with it. */
  const begin = (work: (signal: AbortSignal) => Promise<ImportState>): void => {
    const aborter = new AbortController();
    stopper.current = aborter;
    void work(aborter.signal)
      .catch((error: unknown): ImportState => ({ kind: 'failed', failure: unforeseen(error) }))
      .then(setState);
  };

  return {
    state,
    read(name: string, files: readonly PickedFile[]): void {
      if (files.length === 0) {
        const failure = { kind: 'import-refused', reason: 'nothing-in-it', detail: '' } as const;
        return setState({ kind: 'failed', failure });
      }
      setState({ kind: 'reading', phase: 'open', done: 0, total: 0 });
      begin(async (signal) => {
        const read = await port.read(name, files, {
          signal,
          onProgress: (phase, done, total) => setState({ kind: 'reading', phase, done, total }),
        });
        if (read === null) return { kind: 'choose' };
        return read.ok
          ? { kind: 'staged', arrival: read.value }
          : { kind: 'failed', failure: read.failure };
      });
    },
    write(arrival: Arrival, choices: ImportChoices): void {
      setState({ kind: 'sending', done: 0, total: 0 });
      begin(async (signal) => {
        const { name, format, manner, taken, held, campaigns } = arrival;
        const settled = await settle(taken, choices, held, campaigns, port.now());
        const total = settled.wholes.length + settled.waiting.length;
        const outcome = await port.send(
          { ...settled, manner, record: { name, format } },
          (done) => setState(done < total ? { kind: 'sending', done, total } : { kind: 'saving' }),
          signal,
        );
        onWritten();
        if (outcome === 'stopped' || outcome === 'uncertain') return { kind: outcome };
        if (outcome === 'broken')
          return { kind: 'failed', failure: unforeseen('connection broken') };
        return outcome.ok
          ? { kind: 'done', outcome: outcome.value }
          : { kind: 'failed', failure: outcome.failure };
      });
    },
    undo(act: string): void {
      setState({ kind: 'undoing' });
      begin(async () => {
        const undone = await port.undoImport(act);
        onWritten();
        return undone.ok
          ? { kind: 'undone', undone: undone.value }
          : { kind: 'failed', failure: undone.failure };
      });
    },
    stop: (): void => stopper.current?.abort(),
    restart: (): void => setState({ kind: 'choose' }),
  };
}

const unforeseen = (error: unknown): Failure => ({
  kind: 'storage-failed',
  detail: error instanceof Error ? error.message : String(error),
});
