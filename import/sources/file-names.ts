import { withoutUnsafe } from '../../domain/foreign-text.ts';

const NAME_MAX = 500;

/**
 * A name with its folders as it may be shown and told apart: `/` between them, NFC. Null for one that
 * leads out of its folder (`..`, a drive, the root), or hides what it is.
 */
export function safeName(name: string): string | null {
  const path = name.replace(/\\/g, '/').normalize('NFC');
  if (path === '' || path.length > NAME_MAX || withoutUnsafe(path) !== path) return null;
  if (/^(?:\/|[a-z]:)/i.test(path) || /[\n\t]/.test(path)) return null;
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return parts.length === 0 || parts.includes('..') ? null : parts.join('/');
}

/** What systems and programs put beside a person's files, and what is no text: nobody misses it. */
export const isPassedOver = (name: string): boolean => PASSED_OVER.test(name);

const PASSED_OVER =
  /(?:^|\/)(?:__MACOSX|\.obsidian|\.git|\.trash)\/|(?:^|\/)(?:\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$|\.(?:png|jpe?g|gif|webp|avif|svg|bmp|ico|tiff?|heic|mp[34]|m4[av]|mov|avi|mkv|webm|og[gv]|wav|woff2?|ttf|otf|pdf)$/i;

/** Archives whose entries are no files of their own: other programs' documents. */
export const isDocument = (name: string): boolean =>
  /\.(?:docx?|xlsx?|pptx?|od[tsp]|epub|jar|apk|xpi|crx)$/i.test(name);

export const isArchive = (name: string): boolean =>
  /\.(?:zip|rar|7z|gz|tgz|tar|bz2|xz)$/i.test(name);
