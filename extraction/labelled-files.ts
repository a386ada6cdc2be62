import type { Line } from './lines.ts';

const LABEL = /(?:đính kèm|kèm theo|tải về|tải xuống|attachments?|downloads?)\s*:?$/iu;

/**
 * The lines below a label such as "Tệp đính kèm", wherever between the title and the end of the
 * article's part of the page they stand: many systems print files in a table of particulars or
 * after tags and links.
 */
export function labelledFiles(lines: readonly Line[], from: number, to: number): Line[] {
  const files: Line[] = [];
  let left = 0;
  for (const line of lines.slice(Math.max(0, from), to)) {
    if (line.chrome !== null || line.image) {
      left = 0;
    } else if (line.text.length < 60 && LABEL.test(line.text) && line.linked < 0.5) {
      left = 6;
    } else if (left > 0) {
      left -= 1;
      if (line.linked > 0.3) files.push(line);
    }
  }
  return files.slice(0, 10);
}
