import { succeed, type Result } from '../domain/failure.ts';
import { LINES_FORM } from '../domain/feed.ts';
import { isNewer, ITEMS_MAX, parseJson, readAbout, refused, type FeedHead } from './feed-head.ts';
import type { ImportFormat } from './format.ts';
import { IMPORT_MAX_BYTES, type ReadDeps } from './json-feed.ts';
import { beginsOurLines } from './json-lines-head.ts';
import { readItems, type ReadExport } from './read-items.ts';
import { isRecord } from './reader.ts';

/** Our own JSON Lines. */
export const jsonLinesFormat: ImportFormat = {
  id: 'jsonl',
  recognise: ([source, ...others], head) =>
    source !== undefined && others.length === 0 && beginsOurLines(head(source)),
  read: async ([source], deps) => {
    const read = await readJsonLines(source?.text() ?? '', deps);
    return read.ok ? succeed({ kind: 'clips', ...read.value }) : read;
  },
};

/**
 * Reads what `export/json-lines.ts` wrote, as strictly as a JSON export is read. Lines are parsed one
 * by one; empty ones are passed over. That lines are missing at the end cannot be told.
 */
export async function readJsonLines(text: string, deps: ReadDeps): Promise<Result<ReadExport>> {
  if (text.length > (deps.maxBytes ?? IMPORT_MAX_BYTES)) return refused('too-large');
  const all = lines(text.replace(/^\ufeff/, ''));
  const first = all.next();
  const head = readLinesHead(first.done ? '' : first.value);
  if (!head.ok) return head;
  const total = count(lines(text)) - 1;
  if (total > ITEMS_MAX) return refused('too-large', `${total} items`);
  return readItems(head.value, parsed(all), total, deps);
}

function readLinesHead(line: string): Result<FeedHead> {
  const held = parseJson(line);
  if (!held.ok) return held;
  const about = isRecord(held.value) ? held.value['_clip'] : undefined;
  if (!isRecord(held.value) || !isRecord(about) || !Object.hasOwn(about, 'lines'))
    return refused('not-ours');
  const { lines: form, ...rest } = about;
  if (isNewer(form, LINES_FORM)) return refused('newer-format', `lines ${form}`);
  if (form !== LINES_FORM) return refused('invalid', `_clip.lines: ${LINES_FORM}`);
  return readAbout({ title: held.value['title'], _clip: rest });
}

/** Lines that are not empty, whatever system ended them. */
function* lines(text: string): Generator<string> {
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const line = text.slice(start, end);
    if (line.trim() !== '') yield line;
    start = end + 1;
  }
}

function* parsed(all: Iterable<string>): Generator<Result<unknown>> {
  let number = 0;
  for (const line of all) {
    number += 1;
    const held = parseJson(line);
    yield held.ok ? held : refused('not-json', `#${number}`);
  }
}

function count(all: Iterable<string>): number {
  let number = 0;
  for (const _ of all) number += 1;
  return number;
}
