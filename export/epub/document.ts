import { escapeMarkup } from '../reading/markup.ts';

/** A page of the book. @param up from the page's folder to the book's: '' or '../' */
export const bookPage = (
  title: string,
  language: string,
  up: '' | '../',
  body: string,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${escapeMarkup(language)}" xml:lang="${escapeMarkup(language)}">
<head>
<title>${escapeMarkup(title)}</title>
<link rel="stylesheet" type="text/css" href="${up}style.css"/>
</head>
${body}
</html>
`;
