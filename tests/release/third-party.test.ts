// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { afterAll, describe, expect, it } from 'vitest';

import {
  inlinedPackages,
  packageFolder,
  readPackage,
} from '../../scripts/third-party/built-package.ts';
import { legalComments, licenceText } from '../../scripts/third-party/licence-text.ts';
import { noticesText } from '../../scripts/third-party/notices.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const installed = (name: string): string => join(ROOT, 'node_modules', name);
const scratch = mkdtempSync(join(tmpdir(), 'cat-bao-notices-'));
afterAll(() => rmSync(scratch, { recursive: true }));

describe('the packages of a build', () => {
  it.each([
    [installed('dexie/dist/dexie.mjs'), installed('dexie')],
    [
      `${installed('@mozilla/readability/Readability.js')}?commonjs`,
      installed('@mozilla/readability'),
    ],
    [installed('docx/node_modules/nanoid/index.js'), installed('docx/node_modules/nanoid')],
    ['\0vite/preload-helper.js', installed('vite')],
    ['\0rolldown/runtime.js', installed('rolldown')],
    [join(ROOT, 'domain/clip.ts'), null],
  ])('are told by their modules: %s', (id, folder) => {
    expect(packageFolder(id, ROOT)).toBe(folder);
  });

  it('include what a package has taken into its own file', () => {
    const code = '// node_modules/fflate/esm/browser.js\nvar a;\n// src/own.ts\n';
    expect(inlinedPackages(code, installed('docx'), ROOT)).toEqual([installed('fflate')]);
    const region = '//#region ../node_modules/fflate/a.js\n';
    expect(inlinedPackages(region, ROOT, ROOT)).toEqual([installed('fflate')]);
    expect(() => inlinedPackages('// node_modules/@never/installed/a.js\n', ROOT, ROOT)).toThrow(
      /@never\/installed/,
    );
  });
});

describe('the notices', () => {
  it('hold licence and notice of a package in full', () => {
    const text = licenceText(readPackage(installed('dexie')));
    expect(text).toContain('Apache License');
    expect(text).toContain('Copyright (c) 2014-2017 David Fahlander');
  });

  it('leave out what a tool only works with', () => {
    const text = licenceText(readPackage(installed('vite')));
    expect(text).toContain('Permission is hereby granted');
    expect(text.length).toBeLessThan(3000);
  });

  it('write out the MIT licence where a package only names it', () => {
    expect(licenceText(readPackage(installed('@wxt-dev/i18n')))).toMatch(
      /Copyright \(c\) Aaron Klinker[\s\S]*Permission is hereby granted/,
    );
  });

  it('cannot be written for a package without a licence', () => {
    const folder = join(scratch, 'unlicensed');
    mkdirSync(folder);
    writeFileSync(join(folder, 'package.json'), '{"name":"unlicensed","version":"1.0.0"}');
    expect(() => licenceText(readPackage(folder))).toThrow(/no licence/);
  });

  it('repeat what a source says of itself, once', () => {
    const said = legalComments(
      '/*! (c) Somebody */\n/* how it works */\n/**\n * @license MIT\n */',
    );
    expect(said).toEqual(['(c) Somebody', '@license MIT']);
    const folder = installed('fflate');
    const text = noticesText([readPackage(folder)], new Map([[folder, said]]));
    expect(text).toContain('fflate');
    expect(text.match(/\(c\) Somebody/g)).toHaveLength(1);
  });
});
