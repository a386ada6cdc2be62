const NUMERALS = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** 4 is IV: the numbers of a paper's parts. */
export function roman(number: number): string {
  let [rest, text] = [number, ''];
  for (const [value, letters] of NUMERALS) for (; rest >= value; rest -= value) text += letters;
  return text;
}
