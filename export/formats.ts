import { citationFormats } from './citation/formats.ts';
import type { ExportFormat } from './format.ts';
import { readingFormats } from './reading/formats.ts';
import { tableFormats } from './table/formats.ts';
import { neighbourFormats } from './neighbour/formats.ts';
import { wordFormats } from './word/formats.ts';

/** Every format, in the order in which the UI lists them in their groups. */
export const exportFormats: readonly ExportFormat[] = [
  ...wordFormats,
  {
    id: 'json',
    group: 'data',
    extension: 'json',
    mime: 'application/json',
    choices: [],
    load: async () => (await import('./json-feed.ts')).exportJson,
  },
  {
    id: 'jsonl',
    group: 'data',
    extension: 'jsonl',
    mime: 'application/jsonl',
    choices: [],
    load: async () => (await import('./json-lines.ts')).exportJsonLines,
  },
  ...tableFormats,
  ...readingFormats,
  ...citationFormats,
  ...neighbourFormats,
];
