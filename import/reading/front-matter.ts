import { parseDocument } from 'yaml';

import { isRecord } from '../reader.ts';

/** More is no list of properties. */
const FRONT_MAX = 200_000;

export interface SplitNote {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/**
 * A note's properties (YAML between lines of three dashes) and the rest. Aliases are refused, for a few
 * lines of them can unfold to gigabytes; so are tags that make something. What cannot be read is no property.
 */
export function splitNote(note: string): SplitNote {
  const match = /^\ufeff?---[ \t]*\r?\n([^]*?)(?:^|\r?\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(
    note,
  );
  if (!match || match.index > 0) return { properties: {}, body: note };
  return { properties: propertiesOf(match[1] ?? ''), body: note.slice(match[0].length) };
}

function propertiesOf(yaml: string): Readonly<Record<string, unknown>> {
  if (yaml.length > FRONT_MAX || nested(yaml)) return {};
  try {
    const document = parseDocument(yaml, {
      uniqueKeys: false,
      merge: false,
      schema: 'core',
      logLevel: 'silent',
      prettyErrors: false,
    });
    const held: unknown = document.toJS({ maxAliasCount: 0 });
    return isRecord(held) ? held : {};
  } catch {
    // Aliases, or deeper nesting than the parser bears: then nothing is known of the note.
    return {};
  }
}

/** Properties are texts and lists of texts; deep nesting is an attack, and the parser calls itself. */
const nested = (yaml: string): boolean => /(?:[[{]\s*){20}|(?:- ){20}|^ {60}/m.test(yaml);
