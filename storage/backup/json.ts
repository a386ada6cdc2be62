import { refuse } from './refusal.ts';

/** Our deepest data has nine levels; settings may have more than today's. */
const DEPTH_MAX = 32;
/** A clip of a hundred revisions has some ten thousand. */
const MEMBERS_MAX = 2_000_000;

/**
 * JSON from outside. Nesting and the number of members are measured before it is parsed, for an
 * engine makes a hundred bytes of memory of a member of two bytes.
 *
 * @param where what is read, for the detail of a refusal
 */
export function parseJson(text: string, where: string): unknown {
  const excess = excessOf(text);
  if (excess !== null) return refuse('invalid', `${where}: ${excess}`);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return refuse('invalid', `${where}: no JSON`);
  }
}

/** What of the text is beyond the limits, null where nothing is. */
export function excessOf(text: string): string | null {
  let depth = 0;
  let members = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === COMMA) members += 1;
    else if (code === BRACE || code === BRACKET) {
      depth += 1;
      members += 1;
    } else if (code === BRACE_END || code === BRACKET_END) depth -= 1;
    if (depth > DEPTH_MAX) return 'nested too deeply';
    if (members > MEMBERS_MAX) return 'too many members';
  }
  return null;
}

/** @returns where the closing quote stands, or the end of the text, which then is no JSON */
function endOfString(text: string, open: number): number {
  for (let end = text.indexOf('"', open + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}

const QUOTE = 34;
const COMMA = 44;
const BRACKET = 91;
const BACKSLASH = 92;
const BRACKET_END = 93;
const BRACE = 123;
const BRACE_END = 125;
