/**
 * What is known of a content system: how its pages give it away, and where it prints what. All
 * selectors are hints. They point at candidates, which must still win by what they hold.
 */
export interface Family {
  readonly name: string;
  /** Markup that this system alone writes; one match is enough. */
  readonly marks?: string;
  /** What it says of itself in `<meta name=generator>`. */
  readonly generator?: RegExp;
  /** The shape of its addresses, path and query. */
  readonly path?: RegExp;
  readonly body?: string;
  readonly title?: string;
  readonly lead?: string;
  readonly date?: string;
  readonly author?: string;
  /** Other stories, names of page parts, notes of the site: never the article's own. */
  readonly chrome?: string;
}
