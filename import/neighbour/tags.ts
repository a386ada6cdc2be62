import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

export interface TagHandler {
  readonly open: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
}

/** As much is read before the page may paint. */
const PIECE = 1 << 18;

/**
 * Tags and texts of markup, one after another as they stand there: lists of bookmarks close few of their
 * tags, and what closes what is for the caller to know. Keeps no stack, so depth costs nothing.
 *
 * @param wanted attributes that are read; icons are long and not wanted
 * @param pause waited for between pieces
 */
export async function readTags(
  markup: string,
  wanted: ReadonlySet<string>,
  handler: TagHandler,
  pause?: (done: number, total: number) => void | Promise<void>,
): Promise<void> {
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks(markup, wanted, handler));
  for (let at = 0; at < markup.length; at += PIECE) {
    await pause?.(at, markup.length);
    tokenizer.write(markup.slice(at, at + PIECE));
  }
  tokenizer.end();
}

function callbacks(
  markup: string,
  wanted: ReadonlySet<string>,
  handler: TagHandler,
): TokenizerCallbacks {
  let tag = '';
  let attribute = '';
  let value = '';
  let attributes = new Map<string, string>();
  const slice = (start: number, end: number): string => markup.slice(start, end);
  const opened = (): void => {
    handler.open(tag, attributes);
    attributes = new Map();
  };
  return {
    onopentagname: (start, end) => {
      tag = slice(start, end).toLowerCase();
    },
    onattribname: (start, end) => {
      attribute = slice(start, end).toLowerCase();
      value = '';
    },
    onattribdata: (start, end) => {
      if (wanted.has(attribute)) value += slice(start, end);
    },
    onattribentity: (point) => {
      if (wanted.has(attribute)) value += String.fromCodePoint(point);
    },
    onattribend: () => {
      if (wanted.has(attribute) && !attributes.has(attribute)) attributes.set(attribute, value);
    },
    onopentagend: opened,
    onselfclosingtag: opened,
    onclosetag: (start, end) => handler.close(slice(start, end).toLowerCase()),
    ontext: (start, end) => handler.text(slice(start, end)),
    ontextentity: (point) => handler.text(String.fromCodePoint(point)),
    oncdata: () => {},
    oncomment: () => {},
    ondeclaration: () => {},
    onprocessinginstruction: () => {},
    onend: () => {},
  };
}
