/** The values of each tag, in their order. */
export type RisRecord = ReadonlyMap<string, readonly string[]>;

/** Programs are not at one about the blanks around the hyphen. */
const TAG = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/;
/** Beyond any record of a person's; what is more of it is passed over. */
const VALUES_MAX = 5000;

/**
 * The records of a RIS file. `TY` begins one and `ER` ends it; where an end is missing, the next
 * beginning is one. A line without a tag goes on with the one before.
 */
export function risRecords(text: string): readonly RisRecord[] {
  const records: RisRecord[] = [];
  let open: Map<string, string[]> | null = null;
  let values: string[] | null = null;
  let size = 0;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, tag, value = ''] = TAG.exec(line.trimEnd()) ?? [];
    if (tag === 'TY') {
      open = new Map([['TY', [value]]]);
      records.push(open);
      values = null;
      size = 0;
    } else if (tag === 'ER') {
      open = null;
      values = null;
    } else if (open && tag !== undefined && size < VALUES_MAX) {
      values = open.get(tag) ?? [];
      values.push(value);
      open.set(tag, values);
      size += 1;
    } else if (values && tag === undefined && line.trim() !== '' && size < VALUES_MAX) {
      values.push(`${values.pop() ?? ''}\n${line.trim()}`);
      size += 1;
    }
  }
  return records;
}
