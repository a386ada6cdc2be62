import type { Stamp } from '../stamp.ts';
import { stamp } from './names.ts';
import { dictionary, plainJson, record, type Shape } from './shape.ts';

/** A value with its stamp. */
export const corrected = <T>(
  value: Shape<T>,
): Shape<{ readonly value: T; readonly stamp: Stamp }> =>
  record<{ readonly value: T; readonly stamp: Stamp }>({ value, stamp });

/** Stamped values by the names of their fields. */
export const stampedFields =
  (known: Readonly<Record<string, Shape<unknown>>>) =>
  (value: unknown): string | null =>
    named(value) ??
    inherited(value as object) ??
    fieldsWrong(known, value as Record<string, unknown>);

const named = dictionary(/^(?!constructor$)[a-z][A-Za-z]{0,40}$/, () => null, 100);

/** No version of ours ever names a field as what every object has. */
const inherited = (value: object): string | null => {
  const name = Object.keys(value).find((own) => own in Object.prototype);
  return name === undefined ? null : `.${name}: no such field`;
};

/** Fields that a newer version wrote are carried along, as a join of two copies carries them. */
const newer = corrected(plainJson(8));

function fieldsWrong(
  known: Readonly<Record<string, Shape<unknown>>>,
  fields: Readonly<Record<string, unknown>>,
): string | null {
  for (const field of Object.keys(fields)) {
    const own = fields[field];
    const shape = (Object.hasOwn(known, field) && known[field]) || newer;
    const wrong = own === undefined ? null : shape(own);
    if (wrong !== null) return `.${field}${/^[.[]/.test(wrong) ? '' : ': '}${wrong}`;
  }
  return null;
}
