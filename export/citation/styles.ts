import type { CitationStyle } from '../../domain/export-choices.ts';
import { readStyle, type Style } from './csl/style.ts';
import { APA } from './styles/apa.ts';
import { CHICAGO } from './styles/chicago.ts';
import { VIETNAMESE } from './styles/vietnamese.ts';

const SOURCES: Readonly<Record<CitationStyle, string>> = {
  vietnamese: VIETNAMESE,
  apa: APA,
  chicago: CHICAGO,
};

const read = new Map<CitationStyle, Style>();

/** A style, read once. */
export function styleOf(name: CitationStyle): Style {
  const style = read.get(name) ?? readStyle(SOURCES[name]);
  read.set(name, style);
  return style;
}
