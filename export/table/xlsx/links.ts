import { XML_HEAD, xml } from './xml.ts';

/** More links than this in a sheet, or a longer one, and Excel calls the file damaged. */
const LINKS_MAX = 65_530;
const ADDRESS_MAX = 2_079;

export interface Links {
  /** @returns whether the cell can be pressed; past Excel's limits its address is only text */
  readonly add: (at: string, url: string) => boolean;
  /** The element of the sheet; '' for none. */
  readonly element: () => string;
  /** The relations of the sheet, which hold the addresses. */
  readonly relations: () => string;
}

/** The links of a sheet, gathered while its rows are written: they stand behind them. */
export function createLinks(): Links {
  const held: { readonly at: string; readonly url: string }[] = [];
  return {
    add: (at, url) => {
      const address = escaped(url);
      const fits = held.length < LINKS_MAX && address.length <= ADDRESS_MAX;
      if (fits) held.push({ at, url: address });
      return fits;
    },
    element: () => {
      if (held.length === 0) return '';
      const links = held.map(({ at }, index) => `<hyperlink ref="${at}" r:id="rId${index + 1}"/>`);
      return `<hyperlinks>${links.join('')}</hyperlinks>`;
    },
    relations: () => {
      const links = held.map(
        ({ url }, index) =>
          `<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${xml(url)}" TargetMode="External"/>`,
      );
      return `${XML_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join('')}</Relationships>`;
    },
  };
}

/** Browsers bear these in an address; Excel does not. */
const escaped = (url: string): string => url.replace(/[\s"<>[\]`^{}|\\]/gu, encodeURIComponent);
