import { useEffect, useState } from 'preact/hooks';

import type { PastImport } from '../../domain/past-import.ts';
import type { ImportPagePort } from './import-port.ts';
import { ImportView } from './import-view.tsx';
import { useImport } from './use-import.ts';

/** Joins the view with what reads and writes. */
export function ImportPage({ port }: { readonly port: ImportPagePort }) {
  const [past, setPast] = useState<readonly PastImport[]>([]);
  const look = (): void => {
    // A library that cannot be read says so where something is to be read of it.
    port.listImports().then(setPast, () => setPast([]));
  };
  useEffect(look, [port]);
  const { state, ...acts } = useImport(port, look);
  return <ImportView state={state} past={past} acts={acts} doors={port} />;
}
