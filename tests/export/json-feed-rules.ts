/** JSON Feed 1.1's own rules, read off https://www.jsonfeed.org/version/1.1/, none of ours. */
export function jsonFeedProblems(feed: unknown): string[] {
  if (!isObject(feed)) return ['feed: not an object'];
  const problems: string[] = [];
  const say = (problem: string): void => void problems.push(problem);
  if (feed['version'] !== 'https://jsonfeed.org/version/1.1') say('version: not 1.1');
  if (typeof feed['title'] !== 'string') say('title: required string');
  for (const key of ['home_page_url', 'feed_url', 'description', 'language']) {
    if (key in feed && typeof feed[key] !== 'string') say(`${key}: not a string`);
  }
  extensionProblems(feed, 'feed', say);
  if (!Array.isArray(feed['items'])) return [...problems, 'items: required array'];
  const ids = new Set<unknown>();
  for (const [index, item] of feed['items'].entries()) {
    const at = `items[${index}]`;
    if (!isObject(item)) {
      say(`${at}: not an object`);
      continue;
    }
    if (ids.has(item['id'])) say(`${at}.id: not unique`);
    ids.add(item['id']);
    itemProblems(item, at, say);
  }
  return problems;
}

type Say = (problem: string) => void;

const STRINGS = ['url', 'external_url', 'title', 'content_html', 'content_text', 'summary'];
const MORE_STRINGS = ['image', 'banner_image', 'language', 'date_published', 'date_modified'];

function itemProblems(item: Record<string, unknown>, at: string, say: Say): void {
  if (typeof item['id'] !== 'string' || item['id'] === '') say(`${at}.id: required string`);
  for (const key of [...STRINGS, ...MORE_STRINGS]) {
    if (key in item && typeof item[key] !== 'string') say(`${at}.${key}: not a string`);
  }
  if (!('content_html' in item) && !('content_text' in item)) say(`${at}: no content`);
  for (const key of ['url', 'external_url', 'image', 'banner_image']) {
    if (key in item && !URL.canParse(String(item[key]))) say(`${at}.${key}: not a full URL`);
  }
  for (const key of ['date_published', 'date_modified']) {
    if (key in item && !RFC_3339.test(String(item[key]))) say(`${at}.${key}: not RFC 3339`);
  }
  if ('language' in item && !/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(String(item['language'])))
    say(`${at}.language: not a language tag`);
  if ('author' in item) say(`${at}.author: given up in 1.1`);
  listProblems(item, 'tags', at, say, (tag) => typeof tag === 'string');
  listProblems(
    item,
    'authors',
    at,
    say,
    (author) => isObject(author) && ['name', 'url', 'avatar'].some((key) => isText(author[key])),
  );
  listProblems(
    item,
    'attachments',
    at,
    say,
    (file) => isObject(file) && isText(file['url']) && isText(file['mime_type']),
  );
  extensionProblems(item, at, say);
}

const RFC_3339 =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function listProblems(
  item: Record<string, unknown>,
  key: string,
  at: string,
  say: Say,
  isRight: (member: unknown) => boolean,
): void {
  if (!(key in item)) return;
  const members = item[key];
  if (!Array.isArray(members)) return say(`${at}.${key}: not an array`);
  for (const [index, member] of members.entries()) {
    if (!isRight(member)) say(`${at}.${key}[${index}]: wrong`);
  }
}

const KNOWN = new Set(
  [...STRINGS, ...MORE_STRINGS, 'id', 'authors', 'tags', 'attachments', 'version', 'items']
    .concat(['home_page_url', 'feed_url', 'description', 'user_comment', 'next_url', 'icon'])
    .concat(['favicon', 'expired', 'hubs']),
);

/** A custom member's name starts with an underscore, then a letter, and holds no dot. */
function extensionProblems(holder: Record<string, unknown>, at: string, say: Say): void {
  for (const [key, value] of Object.entries(holder)) {
    if (KNOWN.has(key)) {
      if (value === null) say(`${at}.${key}: null`);
    } else if (!/^_[a-zA-Z][^.]*$/.test(key)) say(`${at}.${key}: unknown member`);
    else if (!isObject(value)) say(`${at}.${key}: an extension is an object`);
  }
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
