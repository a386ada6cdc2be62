import type { ExportChoices } from '../../domain/export-choices.ts';

/** What a list of references is called. */
export const REFERENCES: Readonly<Record<ExportChoices['language'], string>> = {
  vi: 'Danh mục trích dẫn',
  en: 'References',
};
