import type {
  AuthorRole,
  CitedDocument,
  DateOrigin,
  DatePrecision,
  ExtractionWarning,
} from './article.ts';
import type { Correctable } from './corrections.ts';
import type { FeedEntryKind } from './feed.ts';
import type { SourceKind } from './source.ts';
import type { EntryKind } from './stamped-set.ts';
import type { Tone } from './tone.ts';

// Every value that a closed field can have, for those who check what comes from a file. A value
// that is added to a type and not here is an error of types.

export const ROLES: Record<AuthorRole, true> = { author: true, editor: true, photo: true };
export const PRECISIONS: Record<DatePrecision, true> = { day: true, minute: true, second: true };
export const ORIGINS: Record<DateOrigin, true> = {
  'json-ld': true,
  meta: true,
  'time-element': true,
  printed: true,
  url: true,
  chosen: true,
  person: true,
};
export const GRAMMARS: Record<CitedDocument['grammar'], true> = {
  party: true,
  state: true,
  bare: true,
};
export const WARNINGS: Record<ExtractionWarning, true> = {
  'no-publish-date': true,
  'date-from-text': true,
  'weekday-mismatch': true,
  'title-uncertain': true,
  'lead-may-be-cut': true,
  'short-text': true,
  'legacy-encoding': true,
  'bidi-removed': true,
  'host-rule-used': true,
  'rule-not-found': true,
  'legacy-converted': true,
};
export const KINDS: Record<SourceKind, true> = {
  government: true,
  party: true,
  front: true,
  ministry: true,
  newspaper: true,
  broadcaster: true,
  'central-press': true,
  unknown: true,
};
export const ENTRY_KINDS: Record<EntryKind, true> = {
  campaign: true,
  note: true,
  together: true,
  apart: true,
  highlight: true,
  aside: true,
};
export const FEED_ENTRY_KINDS: Record<FeedEntryKind, true> = {
  campaign: true,
  note: true,
  together: true,
  apart: true,
  highlight: true,
};
export const STATUSES: Record<Correctable['status'], true> = { kept: true, trashed: true };
export const TONES: Record<Tone, true> = { positive: true, neutral: true, negative: true };
