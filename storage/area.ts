/** The part of `browser.storage.local` that we use. */
export interface StorageArea {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string | string[]): Promise<void>;
}

type Listener = (changes: Record<string, { readonly newValue?: unknown }>) => void;

/** The same, with what it says when any context has written. */
export interface WatchedArea extends StorageArea {
  readonly onChanged: {
    addListener(listener: Listener): void;
    removeListener(listener: Listener): void;
  };
}
