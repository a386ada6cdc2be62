import type { Column, Value } from '../../../export/table/columns.ts';
import type { CalcCell } from './calc.ts';

/** How a text may have become another one on its way, and rightly. */
export type Written = (column: Column, text: string) => string;

/** Lines as LibreOffice has them against what they shall hold; a finding a cell. */
export function differences(
  where: string,
  columns: readonly Column[],
  wanted: readonly (readonly Value[])[],
  found: readonly (readonly CalcCell[])[],
  written: Written,
): readonly string[] {
  if (found.length !== wanted.length + 1)
    return [`${where}: ${found.length - 1} lines, not ${wanted.length}`];
  const heads = columns.map(({ head }) => head).join(' | ');
  const shown = found[0]?.slice(0, columns.length).map(({ text }) => text);
  const findings = shown?.join(' | ') === heads ? [] : [`${where}: heads ${shown?.join(' | ')}`];
  for (const [at, line] of wanted.entries()) {
    for (const [index, column] of columns.entries()) {
      const value = line[index] ?? null;
      const cell = found[at + 1]?.[index];
      const place = `${where}: line ${at + 1}, ${column.id}`;
      if (cell?.formula) findings.push(`${place}: calculates ${cell.formula}`);
      else if (!holds(cell, column, value, written))
        findings.push(
          `${place}: ${JSON.stringify(cell)?.slice(0, 200)} for ${String(value).slice(0, 80)}`,
        );
    }
  }
  return findings;
}

function holds(
  cell: CalcCell | undefined,
  column: Column,
  value: Value,
  written: Written,
): boolean {
  if (value === null) return (cell?.text ?? '') === '';
  if (!cell) return false;
  if (column.kind === 'number') return Number(cell.value) === value;
  if (column.kind === 'day') return cell.kind === 'date' && cell.value.startsWith(String(value));
  if (column.kind === 'time') {
    const [hours = '', minutes = '', seconds = '00'] = String(value).split(':');
    return cell.value.startsWith(`PT${hours}H${minutes}M${seconds}`);
  }
  return cell.text === written(column, String(value));
}
