/** A finding of Mozilla's linter, as far as we ask. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

/** A line of the table in the review notes. */
interface Explained {
  readonly code: string;
  /** A star stands for the hash in a chunk's name. */
  readonly file: string;
  readonly times: number;
}

const LINE = /^\| `([A-Z0-9_]+)` \| `([^`]+)` \| (\d+) \|/gm;

export function explainedIn(notes: string): readonly Explained[] {
  return [...notes.matchAll(LINE)].map(([, code = '', file = '', times = '']) => ({
    code,
    file,
    times: Number(times),
  }));
}

/** Sentences about findings that nobody explained, and explanations that nothing needs. */
export function lintComplaints(
  findings: readonly Finding[],
  explained: readonly Explained[],
): readonly string[] {
  const strange = findings.filter((finding) => !explained.some((one) => isOf(one, finding)));
  const changed = explained.flatMap((one) => {
    const times = findings.filter((finding) => isOf(one, finding)).length;
    return times === one.times
      ? []
      : [`${one.code} in ${one.file}: ${one.times} explained, ${times} found`];
  });
  return [
    ...strange.map(
      ({ code, file = '', line = 0, message }) => `${code} in ${file}:${line} is new: ${message}`,
    ),
    ...changed,
  ];
}

function isOf(explained: Explained, { code, file = '' }: Finding): boolean {
  const [before = '', after] = explained.file.split('*');
  return (
    code === explained.code &&
    (after === undefined
      ? file === explained.file
      : file.startsWith(before) && file.endsWith(after) && file.length >= explained.file.length)
  );
}
