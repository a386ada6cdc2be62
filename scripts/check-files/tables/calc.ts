import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { tmpdir } from 'node:os';

import { parseDocument } from 'htmlparser2';

type Tree = ReturnType<typeof parseDocument>;
type Node = Tree['children'][number];

/** A cell as LibreOffice has it after it opened the file. */
export interface CalcCell {
  readonly kind: string;
  /** Of a number, day or time; '' for a text. */
  readonly value: string;
  readonly text: string;
  /** Not null: it calculated. */
  readonly formula: string | null;
  readonly link: string | null;
}

/** Sheets of a file as LibreOffice opens it; null where it is not installed. */
export function openInCalc(
  file: string,
  filter?: string,
): readonly (readonly (readonly CalcCell[])[])[] | null {
  const made = join(dirname(file), `${basename(file, extname(file))}.fods`);
  rmSync(made, { force: true });
  try {
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(tmpdir(), 'cat-bao-check-tables')}`,
        '--headless',
        ...(filter ? [`--infilter=${filter}`] : []),
        '--convert-to',
        'fods',
        '--outdir',
        dirname(file),
        file,
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  if (!existsSync(made)) throw new Error(`${made}: LibreOffice wrote nothing`);
  const tree = parseDocument(readFileSync(made, 'utf8'), { xmlMode: true });
  return all(tree, 'table:table').map((table) =>
    all(table, 'table:table-row')
      .map((row) => children(row).flatMap(cellsOf))
      .filter((row) => row.some(({ text }) => text !== '')),
  );
}

function cellsOf(node: Node): CalcCell[] {
  if (!('name' in node) || node.name !== 'table:table-cell') return [];
  const value =
    attribute(node, 'office:value') ??
    attribute(node, 'office:date-value') ??
    attribute(node, 'office:time-value');
  const cell: CalcCell = {
    kind: attribute(node, 'office:value-type') ?? '',
    value: value ?? '',
    text: children(node)
      .filter((child) => 'name' in child && child.name === 'text:p')
      .map(textOf)
      .join('\n'),
    formula: attribute(node, 'table:formula'),
    link: all(node, 'text:a').map((a) => attribute(a, 'xlink:href'))[0] ?? null,
  };
  // What fills a sheet to its end is no cell of ours.
  const times = Math.min(Number(attribute(node, 'table:number-columns-repeated') ?? 1), 100);
  return Array.from({ length: times }, () => cell);
}

function textOf(node: Node): string {
  if ('data' in node) return node.data;
  if ('name' in node && node.name === 'text:s')
    return ' '.repeat(Number(attribute(node, 'text:c') ?? 1));
  if ('name' in node && node.name === 'text:tab') return '\t';
  return children(node).map(textOf).join('');
}

const children = (node: Node | Tree): Node[] => ('children' in node ? node.children : []);

const all = (node: Node | Tree, name: string): Node[] =>
  children(node).flatMap((child) =>
    'name' in child && child.name === name ? [child] : all(child, name),
  );

const attribute = (node: Node, name: string): string | null =>
  'attribs' in node ? (node.attribs[name] ?? null) : null;
