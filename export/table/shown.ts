import { formatDay } from '../../domain/vietnam-time.ts';
import type { Column, Value } from './columns.ts';

/** A value as people read it: days as dd/mm/yyyy; '' for nothing. */
export function shown({ kind }: Pick<Column, 'kind'>, value: Value): string {
  if (value === null) return '';
  return kind === 'day' ? formatDay(String(value)) : String(value);
}
