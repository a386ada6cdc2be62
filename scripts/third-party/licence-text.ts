import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { BuiltPackage } from './built-package.ts';

const LICENCE_FILE = /^(licen[cs]e|copying|notice|unlicen[cs]e)/i;

/** Vite's file goes on with what it bundles for its own work, none of which is in a build. */
const NOT_OURS = /^# Licenses of bundled dependencies$/m;

/** The licence of a package in full, with its notices. */
export function licenceText(built: BuiltPackage): string {
  const files = readdirSync(built.folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map((entry) => entry.name)
    .sort();
  if (files.length > 0) {
    return files
      .map((file) => readFileSync(join(built.folder, file), 'utf8').replaceAll('\r\n', '\n'))
      .map((text) => (text.split(NOT_OURS)[0] ?? '').trim())
      .join('\n\n');
  }
  // Some packages name the licence and leave its text out.
  if (built.licence === 'MIT') return mit(built.author || `the authors of ${built.name}`);
  throw new Error(`${built.name} is under ${built.licence || 'no licence'}, without its text.`);
}

const mit = (holder: string): string => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

/** Comments of a source file that say whose it is, as they stand there. */
export function legalComments(code: string): readonly string[] {
  return [...code.matchAll(/\/\*[*!]?[\s\S]*?\*\//g)]
    .map(([comment]) => comment)
    .filter((comment) => /@licen[cs]e|@preserve|copyright \(c\)|^\/\*!/i.test(comment))
    .map(plainComment);
}

function plainComment(comment: string): string {
  return comment
    .replace(/^\/\*[*!]?|\*\/$/g, '')
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim();
}
