// @vitest-environment node
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { expect, it } from 'vitest';

import { exportJson } from '../../export/json-feed.ts';
import { inBatches } from '../export/any-clip.ts';
import { validateExport } from '../export/validate.ts';
import { read } from './read.ts';

const DOCUMENT = resolve(import.meta.dirname, '../../docs/export-format.md');

// Format 1 is a promise: this file must be read, and written like this, for ever.
it('the example of docs/export-format.md is valid, is read, and is written the same', async () => {
  const text = /```json\n([^]*?)```/.exec(readFileSync(DOCUMENT, 'utf8'))?.[1] ?? '';
  expect(validateExport(text)).toEqual([]);
  const outcome = await read(text, { maxBytes: 10_000 });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
  const { title, campaigns, wholes } = outcome.value;
  const input = { title, campaigns, wholes: inBatches(wholes), appVersion: '0.1.0' };
  const pieces: string[] = [];
  for await (const piece of exportJson(input)) pieces.push(piece);
  expect(pieces.join('')).toBe(text);
});
