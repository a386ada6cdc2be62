import { PAGE_GENERATOR } from '../../domain/reading-marks.ts';
import type { ImportFormat } from '../format.ts';
import { isNote, isPage } from './file-kinds.ts';

/** Files made to be read: our own page and notes, notes of others, pages as a browser saves them. */
export const readingFormats: readonly ImportFormat[] = [
  {
    id: 'html',
    recognise: (sources, head) =>
      sources.length > 0 &&
      sources.every((source) =>
        head(source).includes(`<meta name="generator" content="${PAGE_GENERATOR} `),
      ),
    read: async (sources, deps) =>
      (await import('./html-collection.ts')).readCollection(sources, deps),
  },
  {
    id: 'markdown',
    recognise: (sources) => sources.some(({ name }) => isNote(name)),
    read: async (sources, deps) =>
      (await import('./markdown-folder.ts')).readMarkdown(sources, deps),
  },
  {
    id: 'savedPages',
    recognise: (sources) => sources.some(({ name }) => isPage(name)),
    read: async (sources, deps) => (await import('./saved-pages.ts')).readSavedPages(sources, deps),
  },
];
