/** Words to be found: a part in whatever case, the whole as written, or a pattern. */
export type Words =
  | { readonly kind: 'part' | 'whole'; readonly text: string }
  | { readonly kind: 'pattern'; readonly source: string; readonly flags: string };

/** One step of the way to an element, as plain data: it goes from this program into the page. */
export type Step =
  | { readonly kind: 'css'; readonly selector: string }
  | { readonly kind: 'role'; readonly role: string; readonly name?: Words; readonly level?: number }
  | { readonly kind: 'text' | 'label' | 'has-text'; readonly words: Words }
  /** In the roots that pages cannot look into. */
  | { readonly kind: 'closed'; readonly selector: string }
  /** Counted from the end if negative. */
  | { readonly kind: 'nth'; readonly n: number }
  /** On into the document of the frame. */
  | { readonly kind: 'frame' };

export const wordsOf = (text: string | RegExp, exact = false): Words =>
  typeof text === 'string'
    ? { kind: exact ? 'whole' : 'part', text }
    : { kind: 'pattern', source: text.source, flags: text.flags };
