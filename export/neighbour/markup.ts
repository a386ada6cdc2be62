import { escapeEntities } from '../entities.ts';

/** What neither XML 1.0 nor a line of a bookmark file may hold: controls and halves of characters. */
const FORBIDDEN = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu;

/** Text for between tags or double quotes, by those four entities alone: browsers' imports know few more. */
export const escapeMarkup = (text: string): string => escapeEntities(text.replace(FORBIDDEN, ''));
