import type { HostRule } from '../domain/host-rule.ts';
import type { Chosen } from './chosen.ts';
import type { LegacyEncoding } from './legacy-encoding.ts';

/** What a person chose for a page, beyond what the extraction finds by itself. Plain data. */
export interface Choices {
  /** Where this host's articles stand. */
  readonly rule?: HostRule | null;
  /** The old encoding to be turned into Unicode; null reads the text as it is printed. */
  readonly convert?: LegacyEncoding | null;
}

/** Carries out choices. A script of its own: a press without choices does not load it. */
export interface Chooser {
  /** See `findChosen`. */
  readonly find: (copy: Document, rule: HostRule, url: string) => Chosen | null;
  /** See `inUnicode`. */
  readonly inUnicode: (document: Document, encoding: LegacyEncoding) => Document;
}
