/** Styles stand at each element: Word and mail programs take these from the clipboard, and no others. */
const FACE = "font-family:'Times New Roman',Times,serif;color:#000";

export const STYLE = {
  body: `${FACE};font-size:14pt;line-height:1.3;max-width:60em;margin:1.5em auto;padding:0 1em`,
  paper: `${FACE};font-size:13pt;text-align:center;vertical-align:top;border:none;padding:0 6pt`,
  title: `${FACE};font-size:16pt;font-weight:bold;text-align:center;margin:12pt 0 2pt`,
  subject: `${FACE};font-size:14pt;font-weight:bold;text-align:center;margin:2pt 0`,
  period: `${FACE};font-size:14pt;font-style:italic;text-align:center;margin:2pt 0 12pt`,
  part: `${FACE};font-size:14pt;font-weight:bold;margin:12pt 0 4pt`,
  prose: `${FACE};font-size:14pt;text-align:justify;text-indent:10mm;margin:6pt 0`,
  entry: `${FACE};font-size:14pt;font-weight:bold;text-align:justify;text-indent:10mm;margin:8pt 0 0`,
  place: `${FACE};font-size:13pt;font-style:italic;text-align:right;margin:2pt 0`,
  small: `${FACE};font-size:12pt;margin:2pt 0`,
  table: `${FACE};font-size:12pt;border-collapse:collapse;width:100%`,
  head: `${FACE};font-size:12pt;font-weight:bold;text-align:center;vertical-align:top;border:1px solid #000;padding:3pt 4pt;background:#ededed`,
  cell: `${FACE};font-size:12pt;vertical-align:top;border:1px solid #000;padding:3pt 4pt`,
  link: 'color:#000;text-decoration:none',
  shown: 'color:#000',
} as const;
