export type ReaderTheme = 'auto' | 'light' | 'sepia' | 'dark';
export type ReaderWidth = 'narrow' | 'middle' | 'wide';

/** How this profile likes to read. A convenience: lost, the defaults serve as well. */
export interface ReaderLook {
  /** Steps of the size of letters, 0 to 4; see reader-text.css. */
  readonly size: number;
  readonly width: ReaderWidth;
  readonly theme: ReaderTheme;
  /** Loads the pictures of every article, which tells their portals that it is read. */
  readonly pictures: boolean;
}

export const SIZES = 5;
export const THEMES: readonly ReaderTheme[] = ['auto', 'light', 'sepia', 'dark'];
export const WIDTHS: readonly ReaderWidth[] = ['narrow', 'middle', 'wide'];

export const DEFAULT_LOOK: ReaderLook = {
  size: 1,
  width: 'middle',
  theme: 'auto',
  pictures: false,
};

const KEY = 'reader-look';

/** In the page's own storage: read at once, before the first paint. */
export function createReaderLook(area: Pick<Storage, 'getItem' | 'setItem'>) {
  return {
    load(): ReaderLook {
      try {
        const held: unknown = JSON.parse(area.getItem(KEY) ?? 'null');
        const { size, width, theme, pictures } = (held ?? {}) as Record<string, unknown>;
        return {
          size: Number.isInteger(size) ? clamp(size as number) : DEFAULT_LOOK.size,
          width: WIDTHS.find((known) => known === width) ?? DEFAULT_LOOK.width,
          theme: THEMES.find((known) => known === theme) ?? DEFAULT_LOOK.theme,
          pictures: pictures === true,
        };
      } catch {
        // Somebody else's bytes under our key: the defaults serve as well.
        return DEFAULT_LOOK;
      }
    },
    save(look: ReaderLook): void {
      try {
        area.setItem(KEY, JSON.stringify(look));
      } catch {
        // A full storage: the look lasts as long as the page.
      }
    },
  };
}

const clamp = (size: number): number => Math.min(SIZES - 1, Math.max(0, size));
