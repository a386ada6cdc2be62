import { escapeEntities } from '../../entities.ts';

/** What XML 1.0 cannot hold: controls, halves of pairs, two non-characters. */
const FORBIDDEN = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text as it stands between tags or in an attribute. */
export const xml = (text: string): string => escapeEntities(text.replace(FORBIDDEN, ''));

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
