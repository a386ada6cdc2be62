/** How much room a clip takes in the list. */
export type Density = 'dense' | 'normal' | 'roomy';

/** How this profile likes its list. A convenience: lost, the defaults serve as well. */
export interface ListLook {
  readonly density: Density;
  readonly byDay: boolean;
  readonly facets: boolean;
}

const KEY = 'library-look';
const DEFAULT: ListLook = { density: 'normal', byDay: false, facets: true };

/** Heights in rem, so that they follow the size of letters that the person set. */
export const HEIGHT_REM: Record<Density, number> = { dense: 2.25, normal: 3.75, roomy: 6.25 };
export const DAY_REM = 2.5;

/** Where the facets lie over the list; the same width is in `library.css`. */
const isNarrow = (): boolean => matchMedia('(max-width: 44rem)').matches;

/**
 * In the page's own storage: read at once, before the first paint.
 *
 * @param narrow whether the facets would cover the list: there they begin folded away, and unfolding
 *   them is for this once
 */
export function createListLook(area: Storage, narrow = isNarrow) {
  const kept = {
    load(): ListLook {
      try {
        const held: unknown = JSON.parse(area.getItem(KEY) ?? 'null');
        const { density, byDay, facets } = (held ?? {}) as Record<string, unknown>;
        return {
          density: density === 'dense' || density === 'roomy' ? density : DEFAULT.density,
          byDay: typeof byDay === 'boolean' ? byDay : DEFAULT.byDay,
          facets: typeof facets === 'boolean' ? facets : DEFAULT.facets,
        };
      } catch {
        // Somebody else's bytes under our key: the defaults serve as well.
        return DEFAULT;
      }
    },
    save(look: ListLook): void {
      try {
        const { facets } = narrow() ? kept.load() : look;
        area.setItem(KEY, JSON.stringify({ ...look, facets }));
      } catch {
        // A full storage: the look lasts as long as the page.
      }
    },
  };
  return {
    ...kept,
    load(): ListLook {
      const look = kept.load();
      return narrow() ? { ...look, facets: false } : look;
    },
  };
}
