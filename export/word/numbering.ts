import { AlignmentType, LevelFormat, type INumberingOptions } from 'docx';

import { mm } from './sheet.ts';

export const BULLETS = 'bullets';
export const NUMBERS = 'numbers';
/** Word has nine. */
export const LEVELS = 9;

const level = (at: number, format: 'bullet' | 'decimal') => ({
  level: at,
  format: format === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
  text: format === 'bullet' ? (at % 2 === 0 ? '–' : '+') : `%${at + 1}.`,
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: mm(8 * (at + 1)), hanging: mm(6) } } },
});

const levels = (format: 'bullet' | 'decimal') =>
  Array.from({ length: LEVELS }, (_, at) => level(at, format));

/** The lists of articles: dashes, as papers have them, and numbers. */
export const NUMBERING: INumberingOptions = {
  config: [
    { reference: BULLETS, levels: levels('bullet') },
    { reference: NUMBERS, levels: levels('decimal') },
  ],
};
