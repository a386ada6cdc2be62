import type { Choices, Chooser } from './choices.ts';

/** What the background and the scripts injected before the content script leave for it. */
declare global {
  /** `doorway.js`: sanitises HTML. */
  var catBaoDoorway: { readonly sanitize: (html: string) => string } | undefined;
  /** `reader.js`: Readability. */
  var catBaoReader: { readonly vote: (scratch: Document) => Element | null } | undefined;
  /** `chooser.js`: carries out what a person chose. */
  var catBaoChooser: Chooser | undefined;
  /** What the person chose for this one reading. */
  var catBaoChoices: Choices | undefined;
}

/** What a press injects; null where portal mode registered the content script alone. */
export function injectedDeps() {
  const { catBaoDoorway: doorway, catBaoReader: reader, catBaoChooser: chooser } = globalThis;
  return doorway && reader
    ? { sanitize: doorway.sanitize, vote: reader.vote, chooser: chooser ?? null }
    : null;
}

/** The choices for this reading; the next one starts without. */
export function takeChoices(): Choices {
  const { catBaoChoices: choices = {} } = globalThis;
  globalThis.catBaoChoices = undefined;
  return choices;
}
