import { strFromU8, unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';

type Tree = ReturnType<typeof parseDocument>;
type Node = Tree['children'][number];

/** A cell as the file has it. */
export interface ReadCell {
  readonly value: string;
  /** As text, or as a number. */
  readonly text: boolean;
  readonly style: number;
}

export interface ReadSheet {
  readonly rows: readonly (readonly (ReadCell | null)[])[];
  /** By cell. */
  readonly links: ReadonlyMap<string, string>;
  readonly filter: string;
  readonly xml: string;
}

/** The parts of a workbook by name. */
export const partsOf = (file: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** A sheet by number from 1, read by rules of the format that our writer shares no line with. */
export function readSheet(parts: ReadonlyMap<string, string>, number: number): ReadSheet {
  const xml = parts.get(`xl/worksheets/sheet${number}.xml`) ?? '';
  const tree = parseDocument(xml, { xmlMode: true });
  const targets = new Map(
    all(
      parseDocument(parts.get(`xl/worksheets/_rels/sheet${number}.xml.rels`) ?? '', {
        xmlMode: true,
      }),
      'Relationship',
    ).map((node) => [attribute(node, 'Id'), attribute(node, 'Target')]),
  );
  return {
    xml,
    rows: all(tree, 'row').map((row) => all(row, 'c').map(cellOf)),
    links: new Map(
      all(tree, 'hyperlink').map((node) => [
        attribute(node, 'ref'),
        targets.get(attribute(node, 'r:id')) ?? '',
      ]),
    ),
    filter: all(tree, 'autoFilter')
      .map((node) => attribute(node, 'ref'))
      .join(),
  };
}

function cellOf(node: Node): ReadCell | null {
  const text = attribute(node, 't') === 'inlineStr';
  const value = all(node, text ? 't' : 'v')[0];
  if (!value) return null;
  const held = textOf(value).replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return { value: held, text, style: Number(attribute(node, 's')) };
}

function all(node: Node | Tree, name: string): Node[] {
  const children: Node[] = 'children' in node ? node.children : [];
  return children.flatMap((child) =>
    'name' in child && child.name === name ? [child] : all(child, name),
  );
}

const attribute = (node: Node, name: string): string =>
  'attribs' in node ? (node.attribs[name] ?? '') : '';

const textOf = (node: Node): string =>
  'children' in node
    ? node.children.map((child) => ('data' in child ? child.data : '')).join('')
    : '';
