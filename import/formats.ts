import { citationImports } from './citation/formats.ts';
import type { ImportFormat } from './format.ts';
import { jsonFeedFormat } from './json-feed-format.ts';
import { jsonLinesFormat } from './json-lines.ts';
import { neighbourFormats, urlListFormat } from './neighbour/formats.ts';
import { readingFormats } from './reading/formats.ts';

/** Every format that is read, the surest to tell first: the first that recognises the files reads them. */
export const importFormats: readonly ImportFormat[] = [
  jsonFeedFormat,
  jsonLinesFormat,
  ...neighbourFormats,
  ...citationImports,
  ...readingFormats,
  urlListFormat,
];
