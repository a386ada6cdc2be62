import type { CircleDocument } from '../../domain/circle/document.ts';
import type { Source } from '../../domain/source.ts';

/** The merge, which is not this room's. */
export interface CircleDeps {
  readonly merge: (a: CircleDocument, b: CircleDocument) => CircleDocument;
  readonly saysMore: (document: CircleDocument, own: CircleDocument) => boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whose account speaks; left out where it is not known just now. */
  readonly user?: string;
  /** Whose page it is: our registry's word, and never a stranger's. Left out where there is no registry. */
  readonly sourceOf?: (url: string) => Source;
}

/** Thrown where a circle was left while its engine was at work: nothing is written. */
export class CircleLeft extends Error {
  override readonly name = 'CircleLeft';
}
