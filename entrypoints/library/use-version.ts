import { useEffect, useState } from 'preact/hooks';

import type { LibraryPort } from './library-port.ts';

/** Rises after every change of the library. */
export function useVersion(port: Pick<LibraryPort, 'onLibraryChange'>): number {
  const [version, setVersion] = useState(0);
  useEffect(() => port.onLibraryChange(() => setVersion((was) => was + 1)), [port]);
  return version;
}
