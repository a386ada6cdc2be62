import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a picture, and says so where it is not what it was the last time. */
export function keepScreen(folder: string, name: string, image: Buffer): void {
  const path = join(folder, `${name}.png`);
  if (!existsSync(path)) console.log(`new: ${name}`);
  else if (!readFileSync(path).equals(image)) console.log(`changed: ${name}`);
  writeFileSync(path, image);
}
