import { isStamp, type Stamp } from '../stamp.ts';
import { count, such, type Shape } from './shape.ts';

const matching = (form: RegExp, expected: string): Shape<string> =>
  such(100, expected, (held) => form.test(held));

export const uuid = matching(
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  'uuid',
);
export const device = matching(/^[a-z0-9]{1,32}$/, 'device id');
export const id = matching(/^[\w:.-]+$/, 'id');
export const hash = matching(/^[0-9a-f]{64}$/, 'SHA-256');
export const stamp: Shape<Stamp> = such(50, 'stamp', isStamp);

const LAST_INSTANT = Date.UTC(2200, 0, 1);
export const instant: Shape<number> = (held) =>
  count(held) === null && (held as number) < LAST_INSTANT ? null : 'milliseconds since 1970';
