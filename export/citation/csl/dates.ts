import type { CslDate } from '../csl-item.ts';
import type { CslNode } from './style.ts';
import type { Style } from './style.ts';

/** The parts of a date that are known, in the order and with the words of the style. */
export function datePieces(date: CslDate, node: CslNode, style: Style): readonly string[] {
  const [year, month, day] = date['date-parts'][0] ?? [];
  const values: Readonly<Record<string, number | undefined>> = { year, month, day };
  return node.children.flatMap(({ attributes }) => {
    const { name = '', form, prefix = '', suffix = '' } = attributes;
    const value = values[name];
    if (value === undefined) return [];
    return [`${prefix}${written(name, value, form, style)}${suffix}`];
  });
}

function written(name: string, value: number, form: string | undefined, style: Style): string {
  if (form === 'numeric-leading-zeros') return String(value).padStart(2, '0');
  if (name !== 'month' || form === 'numeric') return String(value);
  return style.terms.get(`month-${String(value).padStart(2, '0')}`) ?? String(value);
}

/** A date as keys are compared: `20200708`. */
export const sortDate = ({ 'date-parts': [parts = []] }: CslDate): string =>
  parts.map((part) => String(part).padStart(2, '0')).join('');
