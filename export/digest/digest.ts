import type { Article } from '../../domain/article.ts';
import type { ExportChoices } from '../../domain/export-choices.ts';
import type { Tone } from '../../domain/tone.ts';
import type { DigestCounts } from './counts.ts';
import type { DigestWords } from './words.ts';

/** What a digest says of one clip. All strings are free of what no file may hold. */
export interface DigestEntry {
  readonly id: string;
  /** `YYYY-MM-DD`; null where the page gives no day. */
  readonly day: string | null;
  /** `dd/mm/yyyy`, with the time only where it is known. */
  readonly published: string | null;
  readonly source: string;
  readonly listed: boolean;
  /** The outlet that a repost names. */
  readonly via: string | null;
  readonly title: string;
  readonly summary: string;
  readonly authors: string;
  /** Names, in the order of the digest's groups. */
  readonly campaigns: readonly string[];
  /** Since 1 July 2025, with the one before where that was another. */
  readonly province: string | null;
  readonly tone: Tone | null;
  readonly url: string;
  /** '' where there is none or notes are not wanted. */
  readonly note: string;
  /** Only where articles are written whole. */
  readonly article: Article | null;
}

/** An entry in a group. One clip has one number, in whichever groups it stands. */
export interface DigestLine {
  readonly number: number;
  readonly entry: DigestEntry;
  /** The place (from 0) of the group in which it stood before this one; null where it stands first. */
  readonly before: number | null;
}

export interface DigestGroup {
  /** '' where the digest is one list. */
  readonly name: string;
  readonly lines: readonly DigestLine[];
}

/** A collection as an office reports it, before any format. */
export interface Digest {
  readonly words: DigestWords;
  readonly choices: ExportChoices;
  /** "BẢNG ĐIỂM TIN" */
  readonly title: string;
  /** The collection's name; '' for the whole library. */
  readonly subject: string;
  /** "Tháng 11 năm 2026"; '' where no clip has a day. */
  readonly period: string;
  /** How many clips. */
  readonly size: number;
  readonly groups: readonly DigestGroup[];
  /** Null where no summary is wanted. */
  readonly counts: DigestCounts | null;
}
