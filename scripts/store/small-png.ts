import { PNG } from 'pngjs';

/** Of a channel; colours that differ below these bits are taken for one. */
const ALIKE = 0xf0f0f0;

/**
 * The same picture, packed tightly: shades at the edges of letters become those that are frequent, and
 * there is no transparency, which the Chrome Web Store does not take (nor does it take a palette).
 */
export function smallPng(image: Buffer): Buffer {
  const png = PNG.sync.read(image);
  const frequent = frequentColours(png.data);
  for (let at = 0; at < png.data.length; at += 4) {
    const colour = png.data.readUIntBE(at, 3);
    png.data.writeUIntBE(frequent.get(colour & ALIKE) ?? colour, at, 3);
  }
  return PNG.sync.write(png, { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

/** Of all colours that are alike, the most frequent one: surfaces stay exactly as they are. */
function frequentColours(data: Buffer): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += 4) {
    const colour = data.readUIntBE(at, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const rareFirst = [...counts].sort(([, one], [, other]) => one - other);
  return new Map(rareFirst.map(([colour]) => [colour & ALIKE, colour]));
}
