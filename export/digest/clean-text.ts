import { cleanText } from '../reading/markup.ts';

/** Text as any file may hold it, on one line. */
export const cleanTextLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
