import type { ExportFormat } from '../format.ts';

/** Files that are read as they are: on screen, on paper, in a note program, on a book reader. */
export const readingFormats: readonly ExportFormat[] = [
  {
    id: 'html',
    group: 'reading',
    extension: 'html',
    mime: 'text/html',
    choices: ['language', 'groups', 'pictures', 'notes'],
    // Browsers open larger pages, and then are slow at every step.
    most: ({ pictures }) => (pictures ? 1000 : 20_000),
    load: async () => (await import('../html/html.ts')).exportHtml,
    forms: {
      html: async () => (await import('../html/html.ts')).exportHtml,
      markdown: async () => (await import('../markdown/markdown.ts')).exportMarkdownText,
    },
  },
  {
    id: 'epub',
    group: 'reading',
    extension: 'epub',
    mime: 'application/epub+zip',
    choices: ['language', 'groups', 'pictures', 'notes'],
    most: () => 5000,
    load: async () => (await import('../epub/epub.ts')).exportEpub,
    forms: { html: async () => (await import('../html/html.ts')).exportHtml },
  },
  {
    id: 'markdown',
    group: 'reading',
    extension: 'zip',
    mime: 'application/zip',
    choices: ['language', 'groups', 'pictures', 'notes'],
    load: async () => (await import('../markdown/markdown.ts')).exportMarkdown,
    forms: { markdown: async () => (await import('../markdown/markdown.ts')).exportMarkdownText },
  },
];
