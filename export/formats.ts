import { exportJson, type ExportInput } from './json-feed.ts';

/** One way to hand a collection over. The UI lists the table and knows nothing else of formats. */
export interface ExportFormat {
  readonly id: 'json';
  /** Of the file name, without the dot. */
  readonly extension: string;
  readonly mime: string;
  /** Of its name in `locales/`. */
  readonly labelKey: 'exportFormat.json';
  readonly write: (input: ExportInput) => AsyncGenerator<string>;
}

export const exportFormats: readonly ExportFormat[] = [
  {
    id: 'json',
    extension: 'json',
    mime: 'application/json',
    labelKey: 'exportFormat.json',
    write: exportJson,
  },
];
