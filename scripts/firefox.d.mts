/** A program, or the reason why there is none. */
export type Found =
  | { readonly path: string; readonly reason: null }
  | { readonly path: null; readonly reason: string };

/** A Firefox that can run the extension. `CAT_BAO_FIREFOX` wins over what is found. */
export function findFirefox(): Found;
/** As `findFirefox`; installs Debian's package if need be. */
export function obtainFirefox(say: (text: string) => void): Found;
