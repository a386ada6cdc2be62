import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const DOC = readFileSync(resolve(import.meta.dirname, '../../docs/admin.md'), 'utf8');

/** The ids that stand in the examples. */
export const CHROME_ID = 'abcdefghijklmnopabcdefghijklmnop';

/** The examples of docs/admin.md in one language, as they stand there. */
export const examples = (language: 'json' | 'reg' | 'xml'): readonly string[] =>
  [...DOC.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gms'))].map(
    ([, body = '']) => body,
  );

type Json = Readonly<Record<string, unknown>>;

export const jsonExamples = (): readonly Json[] =>
  examples('json').map((text) => JSON.parse(text) as Json);

/** The member at the end of a path; undefined where the way breaks off. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce(
    (held: unknown, key) =>
      typeof held === 'object' && held !== null ? (held as Json)[key] : undefined,
    value,
  );

/** The policy that shows everything that can be set, as Chromium reads it from a file. */
export function fullPolicy(): Json {
  const policies = jsonExamples().map((example) =>
    at(example, '3rdparty', 'extensions', CHROME_ID),
  );
  const found = policies.find((policy) => policy !== undefined);
  if (!found) throw new Error('docs/admin.md has no policy for Chromium');
  return found as Json;
}
