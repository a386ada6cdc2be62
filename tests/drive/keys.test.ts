import { expect, it } from 'vitest';

import { pressed, typed } from '../../scripts/drive/firefox-keys.ts';

it('a chord is its last key, with the others held', () => {
  expect(pressed('Control+Enter')).toMatchObject({ key: '\uE007', held: { ctrlKey: true } });
  expect(pressed('Shift+Tab')).toMatchObject({ key: '\uE004', held: { shiftKey: true } });
  expect(pressed('+')).toMatchObject({ key: '+', held: { ctrlKey: false } });
  expect(() => pressed('Entr')).toThrow('no key Entr');
});

it('a text is typed sign by sign, large letters with Shift', () => {
  expect(typed('Bạ\n').map(({ key, held }) => [key, held.shiftKey])).toEqual([
    ['B', true],
    ['ạ', false],
    ['\uE007', false],
  ]);
});
