// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';

import { find } from '../../scripts/drive/in-page/find.ts';
import { wordsOf, type Step } from '../../scripts/drive/in-page/steps.ts';

const ids = (...steps: Step[]): string[] => find(steps).map(({ id }) => id);
const role = (name: string, said?: string | RegExp, exact = false): Step => ({
  kind: 'role',
  role: name,
  ...(said !== undefined && { name: wordsOf(said, exact) }),
});
const text = (said: string | RegExp, exact = false): Step => ({
  kind: 'text',
  words: wordsOf(said, exact),
});

describe('elements of a page', () => {
  beforeEach(() => {
    document.body.innerHTML = `
      <section id="first"><h1 id="one">Kho  bài cắt</h1>
        <button id="export" type="button">Xuất</button>
        <button id="export-all" type="button" aria-label="Xuất tất cả">…</button>
        <button id="gone" type="button" hidden>Xuất</button>
        <p id="outer">Có <b id="inner">3 bài</b> trong kho</p>
      </section>
      <section id="second"><h2 id="two">Kho bài cắt</h2>
        <label for="note">Ghi chú</label><textarea id="note"></textarea>
        <input id="name" aria-label="Tên cơ quan">
      </section>`;
  });

  it('are found by role and name, those that nobody sees left out', () => {
    expect(ids(role('button', 'xuất'))).toEqual(['export', 'export-all']);
    expect(ids(role('button', 'Xuất', true))).toEqual(['export']);
    expect(ids(role('button', /tất/))).toEqual(['export-all']);
    expect(ids({ kind: 'role', role: 'heading', level: 2 })).toEqual(['two']);
  });

  it('are found by their words: the smallest that says them', () => {
    expect(ids(text('3 BÀI'))).toEqual(['inner']);
    expect(ids(text('Có 3 bài trong kho', true))).toEqual(['outer']);
    expect(ids(text(/^Kho bài/))).toEqual(['one', 'two']);
  });

  it('are found by their label', () => {
    expect(ids({ kind: 'label', words: wordsOf('ghi chú') })).toEqual(['note']);
    expect(ids({ kind: 'label', words: wordsOf('Tên cơ quan', true) })).toEqual(['name']);
  });

  it('are found within others, counted, and kept by what they say', () => {
    const sections: Step = { kind: 'css', selector: 'section' };
    expect(ids(sections, { kind: 'has-text', words: wordsOf('trong kho') })).toEqual(['first']);
    expect(ids(sections, { kind: 'nth', n: -1 }, text('Kho bài cắt'))).toEqual(['two']);
    expect(ids(sections, { kind: 'css', selector: 'h1, h2' }, { kind: 'nth', n: 1 })).toEqual([
      'two',
    ]);
    expect(ids(sections, { kind: 'nth', n: 5 })).toEqual([]);
  });
});
