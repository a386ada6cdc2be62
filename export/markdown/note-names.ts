import { cutText } from '../../domain/text.ts';

/** Of a file name, so that with its folders and in UTF-8 it is within what every system bears. */
const NAME_MAX = 70;
/** Names that Windows keeps for itself, whatever stands behind the dot. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * Names of notes, each once on systems that tell no capitals apart: the day and the title with its
 * marks, without what Windows forbids in names and Obsidian in links.
 */
export class NoteNames {
  readonly #taken = new Set<string>();

  /** @returns a name without its ending */
  take(day: string | null, title: string): string {
    const base = nameOf(day === null ? title : `${day} ${title}`);
    let name = base;
    for (let number = 2; this.#taken.has(key(name)); number++) name = `${base} (${number})`;
    this.#taken.add(key(name));
    return name;
  }
}

const key = (name: string): string => name.toLowerCase();

function nameOf(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/[\p{C}\\/:*?"<>|#^[\]%]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const name = cutText(clean, NAME_MAX).replace(/^[\s.]+|[\s.]+$/g, '');
  return name === '' || RESERVED.test(name.split('.')[0] ?? '') ? `bài ${name}`.trim() : name;
}
