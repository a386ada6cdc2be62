/** Readers bring fonts and colours of their own; line height leaves room for stacked marks. */
export const BOOK_STYLE = `body { line-height: 1.6; margin: 0 4%; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.35; margin: 1.4em 0 0.5em; page-break-after: avoid; break-after: avoid; }
h1 { font-size: 1.45em; margin-top: 1em; }
p { margin: 0 0 0.8em; orphans: 2; widows: 2; }
.source, .facts, figcaption, .about { font-size: 0.85em; line-height: 1.5; }
.source { margin-bottom: 1.2em; }
figure { margin: 1em 0; text-align: center; page-break-inside: avoid; break-inside: avoid; }
img { max-width: 100%; height: auto; }
figcaption { margin-top: 0.4em; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid #999; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; font-size: 0.9em; }
th, td { border: 1px solid #999; padding: 0.3em 0.5em; text-align: left; vertical-align: top; }
pre { white-space: pre-wrap; font-family: inherit; }
.facts { margin: 1.5em 0 0; padding-top: 0.6em; border-top: 1px solid #999; }
.facts dt { font-weight: bold; margin-top: 0.4em; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.facts ul { list-style: none; margin: 0; padding: 0; }
.mine { margin: 1.2em 0 0; padding-left: 1em; border-left: 3px solid #c9a227; }
.mine h4 { margin: 0 0 0.3em; }
.note { white-space: pre-wrap; }
nav ol, .group ol { list-style: none; margin: 0; padding: 0; }
nav ol ol { padding-left: 1em; }
nav li, .group li { margin: 0 0 0.6em; }
.group .where { display: block; font-size: 0.85em; }
.cover { margin: 0; padding: 0; text-align: center; }
.cover img { max-height: 98vh; }
`;
