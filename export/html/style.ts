/**
 * The look of an exported page: on screen a column of text with room for stacked marks, light or
 * dark as the system has it; on paper A4, in black, with addresses printed.
 */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fffdf9; --ink: #1e1b17; --soft: #5b544a; --rule: #d9d0c0; --link: #8f1f16;
  --sunken: #f6f1e7; --hit: #ffe39a;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #1a1815; --ink: #f0ebe2; --soft: #b5ab9c; --rule: #3d3731; --link: #ff9383;
    --sunken: #26221e; --hit: #6b5312;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 46rem;
  background: var(--paper); color: var(--ink);
  font: 1.0625rem/1.65 Cambria, 'Times New Roman', 'Noto Serif', serif;
  overflow-wrap: break-word;
}
h1, h2, h3, h4, h5, h6 { line-height: 1.35; margin: 1.6em 0 0.5em; text-wrap: balance; }
h1 { font-size: 1.9rem; margin: 0 0 0.4em; }
h2 { font-size: 1.4rem; margin: 3rem 0 1rem; padding-bottom: 0.3em; border-bottom: 2px solid var(--ink); }
h3 { font-size: 1.3rem; margin: 0 0 0.35em; }
h4 { font-size: 1.1rem; }
h5, h6 { font-size: 1rem; }
p, ul, ol, blockquote, table, figure, pre, dl { margin: 0 0 0.9em; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.about, .source, .facts, nav .where, figcaption, .foot {
  color: var(--soft);
  font-family: 'Segoe UI', system-ui, -apple-system, Roboto, 'Noto Sans', sans-serif;
  font-size: 0.875rem; line-height: 1.6;
}
.about { margin: 0; }
nav ol { list-style: none; padding: 0; }
nav h3 { font-size: 1rem; margin: 1.4em 0 0.4em; }
nav li { margin: 0 0 0.55em; }
nav a { text-decoration: none; }
nav a:hover, nav a:focus-visible { text-decoration: underline; }
nav .where { display: block; }
article { padding: 2rem 0; border-top: 1px solid var(--rule); }
h2 + article { border-top: 0; padding-top: 0.5rem; }
.source { margin: 0 0 1.2em; }
.text > :last-child { margin-bottom: 0; }
figure { text-align: center; }
figure img { max-width: 100%; height: auto; }
figcaption { margin-top: 0.4em; }
blockquote { margin-left: 0; padding-left: 1em; border-left: 3px solid var(--rule); }
table { border-collapse: collapse; width: 100%; font-size: 0.95em; }
th, td { border: 1px solid var(--rule); padding: 0.35em 0.6em; text-align: left; vertical-align: top; }
pre { white-space: pre-wrap; font: inherit; }
hr { border: 0; border-top: 1px solid var(--rule); margin: 1.5em 0; }
mark { background: var(--hit); color: inherit; }
.facts {
  display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.15em 1em;
  margin: 1.5em 0 0; padding: 0.8em 1em; background: var(--sunken); border-radius: 0.4em;
}
.facts dd { margin: 0; overflow-wrap: anywhere; }
.facts ul { list-style: none; margin: 0; padding: 0; }
.mine { margin: 1.2em 0 0; padding: 0.2em 0 0 1em; border-left: 3px solid var(--hit); }
.mine h4 { margin: 0 0 0.3em; }
.note { white-space: pre-wrap; }
.foot { margin-top: 3rem; }
@media (max-width: 30rem) { .facts { grid-template-columns: minmax(0, 1fr); } .facts dd { margin-bottom: 0.4em; } }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #333; --rule: #999; --link: #000; --sunken: transparent; --hit: #ffe39a; }
  body { max-width: none; padding: 0; font: 12pt/1.5 'Times New Roman', Cambria, 'Noto Serif', serif; }
  h1 { font-size: 20pt; } h2 { font-size: 16pt; margin-top: 24pt; } h3 { font-size: 14pt; } h4 { font-size: 12.5pt; }
  h5, h6 { font-size: 12pt; }
  h1, h2, h3, h4, h5, h6, .source { break-after: avoid; }
  article > header { break-inside: avoid; break-after: avoid; }
  .text > :first-child { break-before: avoid; }
  .to-contents { display: none; }
  nav { break-after: page; }
  nav li, figure, tr, dt { break-inside: avoid; }
  dt { break-after: avoid; }
  p, li, blockquote { orphans: 3; widows: 3; }
  article { padding: 14pt 0; }
  figure img { max-height: 110mm; }
  thead { display: table-header-group; }
  a { text-decoration: none; }
  .text a[href^='http']::after { content: ' (' attr(href) ')'; font-size: 9pt; overflow-wrap: anywhere; }
  .text a.picture::after { content: none; }
  .text a.picture.gone::after { content: ' ' attr(href); }
  /* No grid on paper: Chromium then leaves the next heading alone at the foot of a page. */
  .facts { display: block; border: 0.5pt solid var(--rule); font-size: 9.5pt; break-inside: avoid; }
  .facts dt { float: left; clear: left; width: 9em; }
  .facts dd { margin-left: 9.5em; }
  .about, .source, figcaption, nav .where, .foot { font-size: 10pt; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
@page { size: A4; margin: 20mm 18mm 20mm 25mm; @bottom-center { content: counter(page); font: 10pt 'Times New Roman', serif; } }
`;
