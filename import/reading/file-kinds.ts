/** Notes, not the program's own files (`.obsidian/`) nor what macOS packs beside each file. */
export const isNote = (name: string): boolean =>
  /\.(?:md|markdown)$/i.test(name) && !isHidden(name);

/** A page as a browser saves it, not the frames and advertisements in the folder beside it. */
export const isPage = (name: string): boolean =>
  /\.(?:html?|xhtml|mht|mhtml)$/i.test(name) &&
  !isHidden(name) &&
  !/(?:[_-]files|[_-]tệp|\.files)\//i.test(name.normalize('NFC'));

const isHidden = (name: string): boolean => /(?:^|\/)(?:\.|__MACOSX\/)/.test(name);
