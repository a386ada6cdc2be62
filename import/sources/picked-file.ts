/** A file as a person picked or dropped it. */
export interface PickedFile {
  /** With its folders where it came in one: "bai-cat/2020/bai-1.html". */
  readonly name: string;
  readonly blob: Blob;
}

/** Why a file, or an entry of an archive, is not looked at; each has a sentence in `locales/`. */
export type SourceRefusal =
  /** Its name leads out of the archive, or is none. */
  | 'unsafe-name'
  | 'same-name'
  /** It unpacks to far more than it could, or to another size than it says. */
  | 'bomb'
  | 'encrypted'
  | 'damaged'
  /** By a method that browsers do not know. */
  | 'packed-otherwise'
  | 'archive-inside'
  | 'unreadable';

export interface RefusedSource {
  /** Name of the file, the entry behind it. */
  readonly where: string;
  readonly reason: SourceRefusal;
}

/** What opening files may cost, whatever they say of themselves. */
export interface SourceLimits {
  /** Bytes of all contents, unpacked. */
  readonly total: number;
  /** Files and entries. */
  readonly entries: number;
  /** How many times its packed size an entry may have; small ones may have any. */
  readonly ratio: number;
}

export const SOURCE_LIMITS: SourceLimits = { total: 200_000_000, entries: 50_000, ratio: 200 };

/** Looks at how far it is; waited for, so that a page can paint, and stop by throwing. */
export type SourceProgress = (doneBytes: number, totalBytes: number) => void | Promise<void>;
