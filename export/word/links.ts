import type { ParagraphChild } from 'docx';

import type { ExportChoices } from '../../domain/export-choices.ts';
import type { DigestEntry } from '../digest/digest.ts';
import { linked, linkFootnote, textRuns } from './runs.ts';

/** An entry's title with its address as it was chosen: behind the words, in a footnote, or not here. */
export function titleRuns(
  { title, url }: DigestEntry,
  links: ExportChoices['links'],
  bold = true,
): readonly ParagraphChild[] {
  const runs = textRuns(title, { bold });
  switch (links) {
    case 'hidden':
      return linked(url, runs);
    case 'footnote':
      return [...runs, linkFootnote(url)];
    case 'shown':
      return runs;
  }
}
