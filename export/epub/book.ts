import type { ListedEntry } from '../reading/entry.ts';
import type { EntryGroup } from '../reading/groups.ts';
import { escapeMarkup } from '../reading/markup.ts';
import type { ShelvedPicture } from '../reading/picture-shelf.ts';
import type { ReadingWords } from '../reading/words.ts';
import { chapterFile, groupFile } from './chapter.ts';
import { bookPage } from './document.ts';

/** What the book says of itself; it is known once all chapters are written. */
export interface Book {
  readonly identifier: string;
  readonly title: string;
  readonly language: string;
  readonly creator: string;
  readonly description: string;
  /** `YYYY-MM-DDThh:mm:ssZ` */
  readonly modified: string;
  readonly subjects: readonly string[];
  readonly groups: readonly EntryGroup[];
  readonly pictures: readonly ShelvedPicture[];
}

/** The pages in reading order: each group, then the chapters that stand in it. */
const inOrder = ({ groups }: Book): readonly { readonly id: string; readonly file: string }[] =>
  groups.flatMap(({ own }, at) => [
    { id: `nhom-${at + 1}`, file: groupFile(at + 1) },
    ...own.map(({ number }) => ({ id: `bai-${number}`, file: chapterFile(number) })),
  ]);

export function packageDocument(book: Book): string {
  const text = escapeMarkup;
  const pages = inOrder(book);
  const modes = book.pictures.length > 0 ? ['textual', 'visual'] : ['textual'];
  const features = [
    'tableOfContents',
    'readingOrder',
    'structuralNavigation',
    'displayTransformability',
  ];
  const facts = [
    ...modes.map((mode) => ['accessMode', mode]),
    ['accessModeSufficient', 'textual'],
    ...features.map((feature) => ['accessibilityFeature', feature]),
    ['accessibilityHazard', 'none'],
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${book.language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${book.identifier}</dc:identifier>
<dc:title>${text(book.title)}</dc:title>
<dc:language>${book.language}</dc:language>
<dc:creator>${text(book.creator)}</dc:creator>
<dc:description>${text(book.description)}</dc:description>
${book.subjects.map((subject) => `<dc:subject>${text(subject)}</dc:subject>\n`).join('')}<dc:date>${book.modified}</dc:date>
<meta property="dcterms:modified">${book.modified}</meta>
${facts.map(([name, value]) => `<meta property="schema:${name}">${value}</meta>\n`).join('')}<meta name="cover" content="cover-image"/>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="style" href="style.css" media-type="text/css"/>
<item id="cover-image" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
${pages.map(({ id, file }) => `<item id="${id}" href="${file}" media-type="application/xhtml+xml"/>\n`).join('')}${book.pictures.map(({ file, mime }, at) => `<item id="anh-${at + 1}" href="${file}" media-type="${mime}"/>\n`).join('')}</manifest>
<spine toc="ncx">
<itemref idref="cover"/>
<itemref idref="nav"/>
${pages.map(({ id }) => `<itemref idref="${id}"/>\n`).join('')}</spine>
</package>
`;
}

/** The contents for readers of EPUB 3; links stand in reading order, as the format wants them. */
export function navigation({ title, language, groups }: Book, words: ReadingWords): string {
  const lists = groups.map(({ name, own }, at) => {
    const chapters = own.map(
      (entry) =>
        `<li><a href="${chapterFile(entry.number)}">${escapeMarkup(entry.title)}</a></li>\n`,
    );
    const inner = chapters.length > 0 ? `\n<ol>\n${chapters.join('')}</ol>\n` : '';
    return `<li><a href="${groupFile(at + 1)}">${escapeMarkup(name)}</a>${inner}</li>\n`;
  });
  return bookPage(
    title,
    language,
    '',
    `<body>
<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="ten">
<h1 id="ten">${escapeMarkup(words.contents)}</h1>
<ol>
<li><a href="cover.xhtml">${escapeMarkup(words.cover)}</a></li>
${lists.join('')}</ol>
</nav>
</body>`,
  );
}

/** The same for readers of EPUB 2. */
export function ncx({ identifier, title, groups }: Book): string {
  let order = 0;
  const point = (id: string, name: string, file: string, inner = (): string => ''): string =>
    `<navPoint id="${id}" playOrder="${++order}"><navLabel><text>${escapeMarkup(name)}</text></navLabel><content src="${file}"/>${inner()}</navPoint>\n`;
  const chapterPoint = ({ number, title: name }: ListedEntry): string =>
    point(`b${number}`, name, chapterFile(number));
  const points = groups.map(({ name, own }, at) =>
    point(`n${at + 1}`, name, groupFile(at + 1), () => own.map(chapterPoint).join('')),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
<head>
<meta name="dtb:uid" content="${identifier}"/>
<meta name="dtb:depth" content="2"/>
<meta name="dtb:totalPageCount" content="0"/>
<meta name="dtb:maxPageNumber" content="0"/>
</head>
<docTitle><text>${escapeMarkup(title)}</text></docTitle>
<navMap>
${points.join('')}</navMap>
</ncx>
`;
}
