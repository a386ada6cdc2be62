const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * Text for between tags and double quotes, in HTML as in XML, by the four entities that every reader knows.
 * What a format cannot hold at all is taken out by its writer before.
 */
export const escapeEntities = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '');
