import { useCallback, useEffect, useState } from 'preact/hooks';

import { isSet, type Managed } from '../../domain/managed/managed.ts';

export interface ManagedView extends Managed {
  /** Names of the settings that the person chose themselves. */
  readonly chosen: ReadonlySet<string>;
}

export interface ManagedPort {
  read(): Promise<ManagedView>;
  /** Has the browser's policy read anew; what comes of it is heard of by `onChange`. */
  readAnew(): Promise<void>;
  /** Calls back when it changed, or what the person chose did. @returns the end */
  onChange(listener: () => void): () => void;
}

/** What the office set; null where it set nothing, or while nobody knows. */
export function useManaged(port: ManagedPort): ManagedView | null {
  const [view, setView] = useState<ManagedView | null>(null);
  const read = useCallback(() => {
    // Where it cannot be read nothing of it is shown, and what it set holds all the same.
    port.read().then(setView, () => undefined);
  }, [port]);
  useEffect(() => {
    read();
    port.readAnew().catch(() => undefined);
    return port.onChange(read);
  }, [port, read]);
  return view && isSet(view) ? view : null;
}
