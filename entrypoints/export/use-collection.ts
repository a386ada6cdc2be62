import { useEffect, useState } from 'preact/hooks';

import { DEFAULT_CHOICES, type ExportChoices } from '../../domain/export-choices.ts';
import type { PeriodChoice } from '../../domain/export-period.ts';
import type { Failure } from '../../domain/failure.ts';
import { NO_OFFICE, type Office } from '../../domain/office.ts';
import type { ExportFormat } from '../../export/format.ts';
import { exportFormats } from '../../export/formats.ts';
import type { HandedCollection } from '../../domain/handed-collection.ts';
import type { ExportPort } from './export-port.ts';

/** What the person chose, as it stands on the page. */
export interface Chosen {
  readonly format: ExportFormat;
  readonly period: PeriodChoice;
  readonly choices: ExportChoices;
  readonly office: Office;
}

export type CollectionState =
  | { readonly kind: 'loading' }
  /** The page was opened by hand, or too long ago. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'ready'; readonly handed: HandedCollection };

export interface CollectionHandle {
  readonly state: CollectionState;
  readonly chosen: Chosen;
  readonly choose: (change: Partial<Chosen>) => void;
  /** Changes these choices and leaves the others as they are by then. */
  readonly chooseSome: (change: Partial<ExportChoices>) => void;
  /** Of the period; null while they are being counted. */
  readonly count: number | null;
}

/** What is to be exported, and how it was exported last. */
export function useCollection(port: ExportPort): CollectionHandle {
  const [state, setState] = useState<CollectionState>({ kind: 'loading' });
  const [chosen, setChosen] = useState<Chosen>(firstChoice);
  const [count, setCount] = useState<number | null>(null);

  useEffect(() => {
    const load = async (): Promise<void> => {
      const handed = await port.handed();
      if (!handed) return setState({ kind: 'unknown' });
      const [remembered, office] = await Promise.all([
        port.remembered(handed.campaign),
        port.office(),
      ]);
      const { preset } = handed;
      const wanted = preset?.format ?? remembered?.format;
      const format = exportFormats.find(({ id }) => id === wanted);
      setChosen((first) => ({
        format: format ?? first.format,
        period: preset?.period ?? remembered?.period ?? first.period,
        choices: remembered?.choices ?? first.choices,
        office,
      }));
      setState({ kind: 'ready', handed });
    };
    void load().catch((error: unknown) => setState({ kind: 'failed', failure: unread(error) }));
  }, [port]);

  const { period } = chosen;
  useEffect(() => {
    if (state.kind !== 'ready') return undefined;
    let wanted = true;
    setCount(null);
    void port
      .count(state.handed.collection, period)
      .then((clips) => wanted && setCount(clips))
      .catch((error: unknown) => wanted && setState({ kind: 'failed', failure: unread(error) }));
    return () => {
      wanted = false;
    };
  }, [port, state, period]);

  const choose = (change: Partial<Chosen>): void => {
    setChosen((now) => ({ ...now, ...change }));
    if (change.office) void port.putOffice(change.office);
  };
  const chooseSome = (change: Partial<ExportChoices>): void =>
    setChosen((now) => ({ ...now, choices: { ...now.choices, ...change } }));
  return { state, chosen, choose, chooseSome, count };
}

function firstChoice(): Chosen {
  const [first] = exportFormats;
  if (!first) throw new Error('export: the table of formats is empty');
  return { format: first, period: 'all', choices: DEFAULT_CHOICES, office: NO_OFFICE };
}

const unread = (error: unknown): Failure => ({
  kind: 'read-failed',
  detail: error instanceof Error ? error.message : String(error),
});
