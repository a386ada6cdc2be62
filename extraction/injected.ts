/** What the two scripts injected before the content script leave for it in its isolated world. */
declare global {
  /** `doorway.js`: sanitises HTML. */
  var catBaoDoorway: { readonly sanitize: (html: string) => string } | undefined;
  /** `reader.js`: Readability. */
  var catBaoReader: { readonly vote: (scratch: Document) => Element | null } | undefined;
}

/** What a press injects; null where portal mode registered the content script alone. */
export function injectedDeps() {
  const { catBaoDoorway: doorway, catBaoReader: reader } = globalThis;
  return doorway && reader ? { sanitize: doorway.sanitize, vote: reader.vote } : null;
}
