// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';

import { createListLook } from '../../entrypoints/library/list-look.ts';

beforeEach(() => localStorage.clear());

describe('the facets beside the list', () => {
  it('are there in a wide window, until they are folded away', () => {
    const look = createListLook(localStorage, () => false);
    expect(look.load().facets).toBe(true);
    look.save({ ...look.load(), facets: false });
    expect(look.load().facets).toBe(false);
  });

  it('begin folded away where they would cover the list, and leave the wide window’s choice alone', () => {
    const narrow = createListLook(localStorage, () => true);
    const wide = createListLook(localStorage, () => false);
    expect(narrow.load().facets).toBe(false);
    narrow.save({ ...narrow.load(), facets: true, density: 'dense' });
    expect(narrow.load()).toMatchObject({ facets: false, density: 'dense' });
    expect(wide.load()).toMatchObject({ facets: true, density: 'dense' });
    wide.save({ ...wide.load(), facets: false });
    narrow.save({ ...narrow.load(), facets: true });
    expect(wide.load().facets).toBe(false);
  });
});
