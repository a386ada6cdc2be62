import { foldText } from '../../domain/fold.ts';
import { DEPTH_MAX } from './folder-paths.ts';

/**
 * What browsers call the folders that they make themselves, in English and Vietnamese, folded: nobody
 * sorted anything into them. They are such only at the top.
 */
const OWN = new Set(
  [
    // Chrome, Cốc Cốc, Brave
    'Bookmarks bar',
    'Other bookmarks',
    'Mobile bookmarks',
    'Imported',
    'Thanh dấu trang',
    'Dấu trang khác',
    'Dấu trang trên thiết bị di động',
    'Đã nhập',
    // Edge
    'Favorites bar',
    'Other favorites',
    'Mobile favorites',
    'Thanh yêu thích',
    'Thanh mục yêu thích',
    'Mục yêu thích khác',
    // Firefox
    'Bookmarks Toolbar',
    'Bookmarks Menu',
    'Trình đơn dấu trang',
    'Dấu trang trên di động',
    // Safari
    'Favorites',
    'Favourites',
    'Mục ưa thích',
    'Reading List',
    'com.apple.ReadingList',
  ].map((name) => foldText(name)),
);

/** Which folders the place being read lies in. */
export interface FolderTrail {
  /** A folder's heading begins. */
  readonly announce: (browsersOwn: boolean) => void;
  readonly name: (name: string) => void;
  /** The list of the folder that was named last begins. */
  readonly enter: () => void;
  readonly leave: () => void;
  /** From the outermost; those of browsers left out, of very deep ones the innermost. */
  readonly names: () => readonly string[];
}

export function createFolderTrail(): FolderTrail {
  const trail: string[] = [];
  /** For each list that is open, whether it added a name. */
  const added: boolean[] = [];
  let own = false;
  let next: string | null = null;
  return {
    announce: (browsersOwn) => {
      own = browsersOwn;
      next = null;
    },
    name: (name) => {
      const isOwn = own || (trail.length === 0 && OWN.has(foldText(name)));
      next = isOwn || name === '' ? null : name;
    },
    enter: () => {
      if (next !== null) trail.push(next);
      added.push(next !== null);
      next = null;
    },
    leave: () => {
      if (added.pop()) trail.pop();
      next = null;
    },
    names: () => trail.slice(-DEPTH_MAX),
  };
}
