import type { IRunOptions, ParagraphChild } from 'docx';

import type { Run } from '../../domain/blocks/block.ts';
import { linked, textRuns } from './runs.ts';
import { CODE_FONT } from './styles.ts';

/** The runs of an article's line. */
export const bodyRuns = (
  runs: readonly Run[],
  looks: Pick<IRunOptions, 'bold' | 'italics'> = {},
): readonly ParagraphChild[] =>
  runs.flatMap((run): readonly ParagraphChild[] => {
    const pieces = textRuns(run.text, { ...looks, ...marks(run) });
    return run.href === undefined ? pieces : linked(run.href, pieces);
  });

const marks = (run: Run): Omit<IRunOptions, 'text' | 'children' | 'break'> => ({
  ...(run.bold && { bold: true }),
  ...(run.italic && { italics: true }),
  ...((run.underline || run.href !== undefined) && { underline: {} }),
  ...(run.strike && { strike: true }),
  ...(run.sub && { subScript: true }),
  ...(run.sup && { superScript: true }),
  ...(run.code && { font: CODE_FONT }),
  ...(run.marked && { highlight: 'yellow' as const }),
});
