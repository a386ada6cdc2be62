/**
 * What the published schema of CSL-JSON (csl-data.json 1.0.2) allows of what we write: these members
 * and no others, whole names, dates as numbers.
 */
export function complaintsOf(item: unknown): readonly string[] {
  if (!isRecord(item)) return ['no record'];
  const complaints = Object.entries(item).flatMap(([name, value]) => {
    const right = Object.hasOwn(MEMBERS, name) && MEMBERS[name]?.(value);
    return right ? [] : [name];
  });
  return [...complaints, ...['id', 'type'].filter((name) => !Object.hasOwn(item, name))];
}

type Test = (value: unknown) => boolean;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text: Test = (value) => typeof value === 'string';
const people: Test = (value) =>
  Array.isArray(value) &&
  value.every(
    (name) => isRecord(name) && Object.keys(name).join() === 'literal' && text(name['literal']),
  );
const date: Test = (value) =>
  isRecord(value) &&
  Object.keys(value).join() === 'date-parts' &&
  Array.isArray(value['date-parts']) &&
  value['date-parts'].length === 1 &&
  value['date-parts'].every(
    (parts) => Array.isArray(parts) && parts.length === 3 && parts.every(Number.isInteger),
  );

const MEMBERS: Readonly<Record<string, Test>> = {
  id: text,
  type: (value) => value === 'article-newspaper' || value === 'webpage',
  title: text,
  author: people,
  editor: people,
  'container-title': text,
  section: text,
  issued: date,
  'original-publisher': text,
  URL: text,
  accessed: date,
  language: text,
  abstract: text,
  keyword: text,
  note: text,
};
