/** The list of all scenarios as Markdown, with what came of each in each browser. */
export function listBrowsers(
  runs: readonly {
    readonly name: string;
    /** Vitest's report as JSON. */
    readonly report: string;
    /** Why there is none. */
    readonly notRun: string | null;
  }[],
): string;
