import type { ExportFormat } from '../format.ts';

/** The paper that goes to a superior. */
export const wordFormats: readonly ExportFormat[] = [
  {
    id: 'docx',
    group: 'digest',
    extension: 'docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    choices: ['look', 'groups', 'links', 'summary', 'officeHead', 'pictures', 'notes', 'language'],
    // What Word opens and scrolls through on an office's machine. Pictures are gathered too: those of 400
    // articles make a file of 270 MB, and a gigabyte of memory on the way.
    most: ({ look, pictures }) =>
      ({ table: 10_000, prose: 10_000, full: pictures ? 300 : 2000 })[look],
    load: async () => (await import('./write-word.ts')).exportWord,
    forms: {
      html: async () => (await import('../digest/forms/html.ts')).digestHtml,
      plain: async () => (await import('../digest/forms/plain.ts')).digestPlain,
      markdown: async () => (await import('../digest/forms/markdown.ts')).digestMarkdown,
    },
  },
];
