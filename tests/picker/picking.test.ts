import { describe, expect, it } from 'vitest';

import {
  choose,
  goBack,
  hasChosen,
  narrow,
  placeOf,
  pointAt,
  replaceChosen,
  skip,
  START,
  widen,
} from '../../entrypoints/picker/picking.ts';
import { documentOf } from '../extraction/page.ts';

const { body } = documentOf('<html><body><div id="a"><p id="b">x</p></div></body></html>');
const [outer, inner] = [body.querySelector('#a'), body.querySelector('#b')] as [Element, Element];
const up = (element: Element): Element => element.parentElement ?? element;
const down = (element: Element): Element => element.firstElementChild ?? element;

describe('picking', () => {
  it('asks for the body, the title, the date, and then for a look', () => {
    let picking = choose(pointAt(START, outer));
    expect(picking.step).toBe('title');
    picking = skip(picking);
    picking = choose(pointAt(picking, inner));
    expect(picking).toMatchObject({
      step: 'review',
      chosen: { body: outer, title: null, date: inner },
    });
    expect(placeOf('review')).toEqual([4, 4]);
  });

  it('stays where nothing is pointed at', () => {
    expect(choose(START)).toBe(START);
  });

  it('goes narrower the way it came wider', () => {
    const wide = widen(pointAt(START, inner), up);
    expect(wide.current).toBe(outer);
    expect(narrow(wide, () => body).current).toBe(inner);
    expect(narrow(pointAt(START, outer), down).current).toBe(inner);
  });

  it('goes back to what was chosen, and skipping then takes it away', () => {
    const back = goBack(choose(pointAt(START, outer)));
    expect(back).toMatchObject({ step: 'body', current: outer });
    expect(skip(back).chosen.body).toBeNull();
    expect(goBack(START)).toBe(START);
  });

  it('has something to save once anything is chosen', () => {
    expect(hasChosen(START)).toBe(false);
    expect(hasChosen(replaceChosen(START, 'date', inner))).toBe(true);
  });
});
