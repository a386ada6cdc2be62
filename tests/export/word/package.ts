import { posix } from 'node:path';

import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';

/** An element of an XML part; `text` is that of all that is in it. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: Xml[];
  text: string;
}

/** Parses strictly: whatever is not well-formed throws. */
export function parseXml(text: string): Xml {
  if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text)) throw new Error('a bare &');
  // oxlint-disable-next-line no-control-regex -- XML forbids them
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(text))
    throw new Error('a character that XML forbids');
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const stack: Open[] = [root];
  const top = (): Open => stack.at(-1) ?? root;
  const parser = new Parser(
    {
      onopentag: (name, attributes) =>
        void stack.push({ name, attributes: { ...attributes }, children: [], text: '' }),
      ontext: (part) => void (top().text += part),
      onclosetag: (name, implied) => {
        const closed = stack.pop();
        if (!closed || closed.name !== name) throw new Error(`${name} closes ${closed?.name}`);
        if (implied && closed.children.length + closed.text.length > 0 && stack.length < 1)
          throw new Error(`${name} is not closed`);
        top().children.push(closed);
        top().text += closed.text;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  const [element] = root.children;
  if (root.children.length !== 1 || !element) throw new Error('not one root');
  return element;
}

/** Elements of this name, in order, however deep. */
export const all = (xml: Xml, name: string): readonly Xml[] => [
  ...(xml.name === name ? [xml] : []),
  ...xml.children.flatMap((child) => all(child, name)),
];

export interface WordPackage {
  readonly paths: readonly string[];
  readonly part: (path: string) => Xml;
  readonly document: Xml;
  /** By id, of the document. */
  readonly links: ReadonlyMap<string, string>;
}

export function openWord(bytes: Uint8Array): WordPackage {
  const files = unzipSync(bytes);
  const part = (path: string): Xml => {
    const file = files[path];
    if (!file) throw new Error(`no ${path}`);
    return parseXml(strFromU8(file));
  };
  return {
    paths: Object.keys(files),
    part,
    document: part('word/document.xml'),
    links: new Map(
      all(part('word/_rels/document.xml.rels'), 'Relationship').map(({ attributes }) => [
        attributes['Id'] ?? '',
        attributes['Target'] ?? '',
      ]),
    ),
  };
}

/** What is wrong with a package: parts that are no XML, lead nowhere, or have no content type. */
export function packageFaults({ paths, part }: WordPackage): readonly string[] {
  const faults: string[] = [];
  const types = part('[Content_Types].xml');
  const extensions = new Set(
    all(types, 'Default').map(({ attributes }) => attributes['Extension']),
  );
  const overrides = new Set(all(types, 'Override').map(({ attributes }) => attributes['PartName']));
  for (const path of paths) {
    if (path.endsWith('/')) continue;
    if (!overrides.has(`/${path}`) && !extensions.has(path.split('.').pop() ?? ''))
      if (path !== '[Content_Types].xml') faults.push(`${path} has no content type`);
    if (!/\.(xml|rels)$/.test(path)) continue;
    const xml = part(path);
    if (!path.endsWith('.rels')) continue;
    const base = posix.dirname(posix.dirname(path));
    const ids = all(xml, 'Relationship').map(({ attributes }) => attributes['Id']);
    if (new Set(ids).size !== ids.length) faults.push(`${path} has an id twice`);
    for (const { attributes } of all(xml, 'Relationship')) {
      const target = attributes['Target'] ?? '';
      if (attributes['TargetMode'] === 'External') {
        if (!URL.canParse(target)) faults.push(`${path}: ${target} is no address`);
      } else if (!paths.includes(posix.join(base, target).replace(/^\//, ''))) {
        faults.push(`${path} leads to ${target}, which is not there`);
      }
    }
    const owner = path.replace(/_rels\/([^/]*)\.rels$/, '$1');
    if (owner === '' || !paths.includes(owner)) continue;
    const used = JSON.stringify(part(owner)).matchAll(/"r:(?:id|embed)":"([^"]*)"/g);
    for (const [, id] of used) if (!ids.includes(id)) faults.push(`${owner} uses ${id}`);
  }
  for (const path of overrides)
    if (!paths.includes((path ?? '').slice(1))) faults.push(`${path} is typed and not there`);
  return faults;
}
