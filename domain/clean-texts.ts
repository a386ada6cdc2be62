import { withoutUnsafe } from './foreign-text.ts';
import { isEveryday } from './text.ts';

/** Addresses were checked, and another character makes another address. */
const AS_THEY_ARE: ReadonlySet<string> = new Set([
  'url',
  'urlKey',
  'src',
  'href',
  'videos',
  'html',
]);

/** The value with all texts in it cleaned. Never deeper than the shape that was checked. */
export function cleanTexts<T>(value: T): T {
  return cleaned(value) as T;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string')
    return isEveryday(value) ? value : withoutUnsafe(value).normalize('NFC');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(cleaned);
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [
      name,
      AS_THEY_ARE.has(name) ? held : cleaned(held),
    ]),
  );
}
