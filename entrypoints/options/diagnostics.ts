import type { CheckReport } from '../../domain/check.ts';
import type { LibraryFigures } from '../../domain/figures.ts';
import type { LoggedFailure } from '../../storage/failure-log.ts';
import type { Settings } from '../../storage/settings.ts';

/** What a report on this installation is made of. */
export interface DiagnosticFacts {
  readonly version: string;
  /** As the browser names itself and its system. */
  readonly browser: string;
  readonly languages: readonly string[];
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly figures: LibraryFigures;
  readonly settings: Settings;
  /** How many sites have a rule, and how many drafts wait. */
  readonly hostRules: number;
  readonly drafts: number;
  /** Bytes. */
  readonly disk: { readonly used: number; readonly free: number; readonly kept: boolean };
  readonly failures: readonly LoggedFailure[];
  /** Milliseconds, by what was asked. */
  readonly timings: Readonly<Record<string, number>>;
}

/**
 * The report as it is shown and saved: numbers, yes and no, and words that stand in our code. No
 * text, title, address, host, name or note of any clip; a test looks for them.
 *
 * @param check null where it was stopped
 */
export function composeDiagnostics(facts: DiagnosticFacts, check: CheckReport | null): string {
  const { figures, settings, failures, timings } = facts;
  return JSON.stringify(
    {
      catBao: facts.version,
      browser: facts.browser,
      languages: facts.languages,
      madeAt: new Date(facts.madeAt).toISOString(),
      library: {
        schema: figures.schema,
        rows: figures.rows,
        segments: figures.segments,
        aboutBytes: figures.space,
      },
      check: check && {
        clips: check.clips,
        problems: check.problems.map(({ problem, count }) => ({ problem, count })),
        lost: check.lost,
      },
      disk: facts.disk,
      // Each by name: a setting that is added later is not handed on by itself.
      settings: {
        portalMode: settings.portalMode,
        snapshots: settings.snapshots,
        emptiesTrash: settings.emptyTrashAfterDays !== null,
        backupEvery: settings.backupEvery,
        backupTo: settings.backupTo,
        language: settings.language,
        theme: settings.theme,
        hasDefaultCampaign: settings.defaultCampaign !== null,
      },
      hostRules: facts.hostRules,
      drafts: facts.drafts,
      failures: failures.map(({ kind, at }) => ({ kind, at: new Date(at).toISOString() })),
      timingsMs: timings,
    },
    null,
    2,
  );
}
