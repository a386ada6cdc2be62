/** The value at a path such as `items.0._clip.device`. */
export function valueAt(data: unknown, path: string): unknown {
  let held = data;
  for (const key of path.split('.')) held = (held as Record<string, unknown>)[key];
  return held;
}

/** A copy of JSON data with another value at a path; `undefined` takes the member away. */
export function setAt(data: unknown, path: string, value: unknown): unknown {
  const copy: unknown = structuredClone(data);
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const holder = (keys.length > 0 ? valueAt(copy, keys.join('.')) : copy) as Record<
    string,
    unknown
  >;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}
