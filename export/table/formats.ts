import type { ExportFormat } from '../format.ts';

/** Rows of a sheet of Excel, without the head. */
const ROWS_MAX = 1_048_575;

/** The same as tables for preview and clipboard. */
const forms: ExportFormat['forms'] = {
  html: async () => (await import('./html-table.ts')).tableHtml,
  plain: async () => (await import('./plain.ts')).tablePlain,
};

export const tableFormats: readonly ExportFormat[] = [
  {
    id: 'xlsx',
    group: 'table',
    extension: 'xlsx',
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    choices: ['language', 'notes'],
    most: () => ROWS_MAX,
    load: async () => (await import('./xlsx.ts')).exportXlsx,
    forms,
  },
  {
    id: 'csv',
    group: 'table',
    extension: 'csv',
    mime: 'text/csv',
    choices: ['language', 'notes', 'separator'],
    load: async () => (await import('./csv.ts')).exportCsv,
    forms,
  },
];
