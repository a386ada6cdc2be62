/** Whether a text has more bytes of UTF-8. A character of UTF-16 has three at most; few texts come near. */
export const isLargerText = (text: string, most: number): boolean =>
  text.length * 3 > most && new TextEncoder().encode(text).length > most;

/** Whether a value has more bytes as JSON. It is written out only where it could have. */
export const isLargerJson = (value: unknown, most: number): boolean =>
  roomOf(value) > most && isLargerText(JSON.stringify(value), most);

/** Never less than the bytes of its JSON: a character is written as six at most, a number as 24. */
function roomOf(value: unknown): number {
  if (typeof value === 'string') return value.length * 6 + 2;
  if (typeof value !== 'object' || value === null) return 24;
  let room = 2;
  if (Array.isArray(value)) for (const own of value) room += roomOf(own) + 1;
  else for (const [name, own] of Object.entries(value)) room += name.length * 6 + 4 + roomOf(own);
  return room;
}
