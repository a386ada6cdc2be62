import type { ExportFormat } from '../format.ts';

/** For papers and reference managers. */
export const citationFormats: readonly ExportFormat[] = [
  {
    id: 'citations',
    group: 'citation',
    extension: 'txt',
    mime: 'text/plain',
    choices: ['citationStyle', 'language'],
    load: async () => (await import('./citations.ts')).exportCitations,
    forms: {
      html: async () => (await import('./citations.ts')).exportCitationsHtml,
      plain: async () => (await import('./citations.ts')).exportCitations,
      markdown: async () => (await import('./citations.ts')).exportCitationsMarkdown,
    },
  },
  {
    id: 'csl',
    group: 'citation',
    extension: 'json',
    mime: 'application/vnd.citationstyles.csl+json',
    choices: ['notes'],
    load: async () => (await import('./csl-json.ts')).exportCslJson,
  },
  {
    id: 'ris',
    group: 'citation',
    extension: 'ris',
    mime: 'application/x-research-info-systems',
    choices: ['notes'],
    load: async () => (await import('./ris.ts')).exportRis,
  },
  {
    id: 'bibtex',
    group: 'citation',
    extension: 'bib',
    mime: 'application/x-bibtex',
    choices: ['notes'],
    load: async () => (await import('./bibtex.ts')).exportBibtex,
  },
];
