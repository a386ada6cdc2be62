/** How finely the page said when it published: a day, a minute, a second. */
export type DatePrecision = 'day' | 'minute' | 'second';

/** Where on the page the publish date was read, from the most to the least trusted. */
export type DateOrigin =
  | 'json-ld'
  | 'meta'
  | 'time-element'
  | 'printed'
  | 'url'
  /** Read where a person pointed. */
  | 'chosen'
  | 'person';

/** When the page says that it was published. Vietnam's local calendar day and clock (+07:00). */
export interface Published {
  /** The words as printed, untouched; null when a person typed the date. */
  readonly raw: string | null;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** `HH:MM` or `HH:MM:SS`; null when the page gives none, or a placeholder such as 00:00:00. */
  readonly time: string | null;
  readonly precision: DatePrecision;
  readonly origin: DateOrigin;
}

export type AuthorRole = 'author' | 'editor' | 'photo';

export interface Author {
  readonly name: string;
  readonly role: AuthorRole | null;
}

export interface Picture {
  /** Absolute http(s) URL; null for a picture that the page holds itself (`data:`) or never loaded. */
  readonly src: string | null;
  readonly alt: string;
  readonly caption: string | null;
  /** "Ảnh: …" split off the caption. */
  readonly credit: string | null;
  /** Caption and credit as printed; there only where a credit was split off. */
  readonly raw?: string;
}

export interface Attachment {
  readonly text: string;
  /** Absolute http(s) URL. */
  readonly href: string;
  /** The address as the page writes it; there only where that is another string. */
  readonly raw?: string;
}

/** A party or state paper that the text cites, e.g. `100-KH/TU` or `30/2020/NĐ-CP`. */
export interface CitedDocument {
  readonly number: string;
  /** The words around it as printed. */
  readonly raw: string;
  readonly grammar: 'party' | 'state' | 'bare';
}

/** What a reader should know before trusting the extraction; each has a message in `locales/`. */
export type ExtractionWarning =
  | 'no-publish-date'
  | 'date-from-text'
  | 'weekday-mismatch'
  | 'title-uncertain'
  | 'lead-may-be-cut'
  | 'short-text'
  | 'legacy-encoding'
  | 'bidi-removed'
  /** Read where a person showed that this host's articles stand. */
  | 'host-rule-used'
  /** The host's rule finds nothing on this page. */
  | 'rule-not-found'
  /** The text was turned into Unicode, as a person asked; it is not as printed. */
  | 'legacy-converted';

/** What a page says. All strings are NFC and free of control and bidi-override characters. */
export interface Article {
  readonly url: string;
  readonly title: string;
  /** The first paragraph, without the agency's letters before it and the `./.` behind it. */
  readonly lead: string | null;
  /** Sanitised by the HTML doorway. */
  readonly html: string;
  /** One block a line, lead included; no title, date, byline, captions or chrome. */
  readonly text: string;
  readonly authors: readonly Author[];
  readonly published: Published | null;
  /** When the page says it was last changed, if it says so apart from `published`. */
  readonly updated: Published | null;
  /** The day of the reported event ("Chiều 19/12"), `YYYY-MM-DD`; never the publish date. */
  readonly eventDate: string | null;
  /** The outlet that a repost names ("Theo Báo Nhân Dân"). */
  readonly via: string | null;
  /**
   * The house's letters before the first sentence: `CTTĐT` of "(CTTĐT) - Sáng nay …". The text keeps
   * them as printed. Absent in articles read before the field was.
   */
  readonly agency?: string | null;
  readonly siteName: string | null;
  readonly section: string | null;
  readonly keywords: readonly string[];
  readonly views: number | null;
  readonly pictures: readonly Picture[];
  readonly videos: readonly string[];
  readonly attachments: readonly Attachment[];
  readonly documents: readonly CitedDocument[];
  /** BCP 47, e.g. `vi`. */
  readonly language: string | null;
  /** Whitespace-separated words of `text`. */
  readonly words: number;
  /**
   * Share of the running text found in the body's place that `text` and captions keep, 0 to 1;
   * null where there was none. Absent in articles read before the field was.
   */
  readonly coverage?: number | null;
  readonly warnings: readonly ExtractionWarning[];
}

/** Why a page is judged to be no article. */
export type NotArticleReason =
  | 'home-page'
  | 'listing'
  | 'little-text'
  | 'no-body'
  | 'frameset'
  | 'not-html'
  | 'too-large';

/**
 * What the content script returns. Even a page that is no article carries what could be read,
 * so that a person can clip it by hand.
 */
export type Extraction =
  | { readonly kind: 'article'; readonly article: Article }
  | { readonly kind: 'not-article'; readonly reason: NotArticleReason; readonly article: Article };
