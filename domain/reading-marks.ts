// What our own files for reading are known by when they come back. Once published, these stay.

/** Begins the `generator` of an exported page. */
export const PAGE_GENERATOR = 'Cắt Báo';

/** The property of a note of ours that says so, and its values. */
export const NOTE_MARK = 'cat-bao';
export const ARTICLE_NOTE = 'article';
export const INDEX_NOTE = 'index';

/** Comments in a note, for readers invisible: what stands between them is the article, a note, a highlight. */
export const NOTE_PARTS = {
  text: ['<!-- cat-bao:text -->', '<!-- /cat-bao:text -->'],
  note: ['<!-- cat-bao:note -->', '<!-- /cat-bao:note -->'],
  highlight: ['<!-- cat-bao:highlight -->', '<!-- /cat-bao:highlight -->'],
} as const;

/** What the title of a link to a picture says, in each language, and its words where it has no description. */
export const PICTURE_TITLE = { vi: 'Ảnh', en: 'Picture' } as const;
export const PICTURE_LINK = { vi: 'Xem ảnh', en: 'Show picture' } as const;
