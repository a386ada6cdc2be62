import { t } from '../components/t.ts';
import { CheckRow } from './check-row.tsx';
import { Group } from './group.tsx';
import type { LibraryPort } from './options-port.ts';
import { SpaceRows } from './space-rows.tsx';

/** Where the clips are, how much room there is, and whether all is sound. */
export function LibraryPanel({ port }: { readonly port: LibraryPort }) {
  return (
    <Group id="library" heading={t('care.heading')} text={t('care.text')}>
      <CheckRow port={port} />
      <SpaceRows port={port} />
    </Group>
  );
}
