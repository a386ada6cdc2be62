import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

import { jsonFeedProblems } from './json-feed-rules.ts';

const SCHEMA = resolve(import.meta.dirname, '../../docs/export-format.schema.json');

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats(ajv);
const isOurs = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);

/**
 * All that is wrong with an export: as JSON, by JSON Feed 1.1's rules, by our schema, and by what
 * a schema cannot say. Every export in every test goes through it.
 *
 * @returns one line a problem; none for a good file
 */
export function validateExport(text: string): string[] {
  let feed: unknown;
  try {
    feed = JSON.parse(text);
  } catch (error) {
    return [`not JSON: ${String(error)}`];
  }
  const problems = jsonFeedProblems(feed);
  if (!isOurs(feed)) {
    for (const { instancePath, message } of isOurs.errors ?? [])
      problems.push(`schema: ${instancePath} ${message}`);
    return problems;
  }
  return [...problems, ...contentProblems(feed as Feed)];
}

interface Feed {
  readonly _clip: {
    readonly campaigns: readonly { id: string; name: string; created_at: string }[];
  };
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly tags?: readonly string[];
    readonly date_published?: string;
    readonly _clip: {
      readonly url_key: string;
      readonly captured_at: string;
      readonly campaigns: readonly string[];
      readonly published: { readonly date: string; readonly time: string | null } | null;
      readonly source: { readonly host: string };
      readonly entries: readonly { readonly stamp: string }[];
      readonly corrections: { readonly title?: { readonly value: string } };
      readonly article: { readonly title: string };
    };
  }[];
}

function contentProblems({ _clip: { campaigns }, items }: Feed): string[] {
  const problems: string[] = [];
  const names = new Map(campaigns.map(({ id, name }) => [id, name]));
  if (names.size !== campaigns.length) problems.push('_clip.campaigns: an id stands twice');
  if (
    !isSorted(
      campaigns.map(({ created_at: at, id }) => at + id),
      1,
    )
  )
    problems.push('_clip.campaigns: not in order');
  if (
    !isSorted(
      items.map(({ id, _clip }) => _clip.captured_at + id),
      -1,
    )
  )
    problems.push('items: not in order');
  if (new Set(items.map(({ _clip }) => _clip.url_key)).size !== items.length)
    problems.push('items: a page stands twice');
  for (const [index, { title, tags = [], date_published: date, url, _clip }] of items.entries()) {
    const wrong = (what: string): void => void problems.push(`items[${index}]: ${what}`);
    if (_clip.campaigns.map((id) => names.get(id)).join('\n') !== tags.join('\n'))
      wrong('tags and campaigns differ');
    if (title !== (_clip.corrections.title?.value ?? _clip.article.title)) wrong('foreign title');
    if ((date === undefined) !== !_clip.published?.time) wrong('a time that is not known');
    if (date && !date.startsWith(`${_clip.published?.date}T${_clip.published?.time}`))
      wrong('date_published and _clip.published differ');
    if (
      !isSorted(
        _clip.entries.map(({ stamp }) => stamp),
        1,
      )
    )
      wrong('entries not in order');
    const host = new URL(url).hostname.replace(/\.+$/, '').replace(/^(www\.)+/, '');
    if (_clip.source.host !== host) wrong('foreign source');
  }
  return problems;
}

const isSorted = (keys: readonly string[], direction: 1 | -1): boolean =>
  keys.every((key, index) => {
    const before = keys[index - 1];
    return before === undefined || (direction === 1 ? before < key : before > key);
  });
