/** What an entry of package-lock.json says, as far as we ask. */
export interface LockEntry {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Entries by the folder that they are installed in. */
export type LockEntries = Readonly<Record<string, LockEntry>>;

/** Whether the product is what needs it, and no tool alone. */
export const isProduction = (entry: LockEntry): boolean =>
  !entry.dev && !entry.devOptional && !entry.optional;

export const nameOf = (place: string): string => place.replace(/^.*node_modules\//, '');

/** Where a package that stands in one place finds another: in its own folder, or in one above. */
export function resolveFrom(place: string, name: string, entries: LockEntries): string | null {
  for (
    let folder = place;
    ;
    folder = folder.replace(/\/?node_modules\/(?!.*node_modules\/).*$/, '')
  ) {
    const found = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (found in entries) return found;
    if (folder === '') return null;
  }
}
