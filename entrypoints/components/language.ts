/** The messages of a language as the build writes them for the browser. */
export type Messages = Readonly<Record<string, { readonly message: string }>>;

/** A count, what is put in for `$1`…, or nothing. */
type Argument = number | readonly (string | number)[] | undefined;

let spoken: Messages | null = null;

/** From now on `t` speaks these; null: the browser's own language. What is drawn stays as it is. */
export function speakFrom(messages: Messages | null): void {
  spoken = messages;
}

/** What is spoken instead of the browser's language. */
export const spokenMessages = (): Messages | null => spoken;

/** A message as the browser and `@wxt-dev/i18n` make it, plurals (`one | many`) included. */
export function messageFrom(
  messages: Messages,
  key: string,
  args: readonly Argument[],
): string | null {
  const held = messages[key.replaceAll('.', '_')]?.message;
  if (held === undefined) return null;
  const count = args.find((arg) => typeof arg === 'number');
  const given = args.find((arg) => typeof arg === 'object');
  const text = filled(held, given ?? (count === undefined ? [] : [count]));
  return count === undefined ? text : pluralOf(text, count);
}

/** `$$` prints one `$`, as in the browser. */
const filled = (text: string, words: readonly (string | number)[]): string =>
  text.replaceAll(/\$([1-9]|\$+)/g, (_, what: string) =>
    what.startsWith('$') ? what : String(words[Number(what) - 1] ?? ''),
  );

function pluralOf(text: string, count: number): string {
  const forms = text.split(' | ');
  const last = forms.length - 1;
  if (last === 2) return forms[count === 0 || count === 1 ? count : 2] ?? text;
  return forms[count === 1 ? 0 : last] ?? text;
}
