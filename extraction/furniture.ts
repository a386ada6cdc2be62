import type { Line } from './lines.ts';

const EMBEDDED = /twitter|instagram|tiktok|facebook|bluesky|telegram/i;
const CAPTION =
  /(^|[-_\s])(captions?|credits?|copyright|legende|bildunterschrift|figcaption|image-?text|photo-?credit)([-_\s]|$)/i;

/** Captions and embedded posts, by the elements around a line; a lone link to another story. */
export function isFurniture(line: Line, root: Element): boolean {
  if (line.linked > 0.85 && line.text.split(' ').length >= 3) return true;
  if (POINTER.test(line.text)) return true;
  const start = line.nodes[0]?.parentElement ?? line.block;
  for (let at: Element | null = start; at && at !== root; at = at.parentElement) {
    const tag = at.tagName;
    if (tag === 'FIGCAPTION' || (tag === 'FIGURE' && !at.querySelector('table,pre'))) return true;
    const names = at.getAttribute('class') ?? '';
    if (tag === 'BLOCKQUOTE' && EMBEDDED.test(names)) return true;
    if (CAPTION.test(names.replace(/([a-z])([A-Z])/g, '$1-$2')) && tag !== 'TABLE') return true;
  }
  return false;
}

/** "Read more", "Lesen Sie auch", "Lire aussi" and their like before another story's name. */
const POINTER =
  /^(?:(?:also )?read(?: more| next| also)?:|also read\b|read (?:more|next)$|see also:|related(?: coverage| stories)?:?$|watch:|click here|more (?:on|from) |recommended|sign up|subscribe|advertisement$|lesen sie auch|lest auch|auch interessant|mehr zum thema|lire aussi|à lire|voir aussi|lee también|más información$|leggi anche|leia também|lees ook|les også|läs också|czytaj (?:więcej|też|także)|čtěte také|okumaya devam|ilgili haber|haberin devamı|【関連記事】|関連記事|相关阅读|관련기사|baca juga)/iu;
