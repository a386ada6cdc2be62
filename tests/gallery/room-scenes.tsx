import { render } from 'preact';

import '../../entrypoints/library/library.css';
import '../../entrypoints/library/facets.css';
import '../../entrypoints/library/list-lines.css';
import { LibraryApp } from '../../entrypoints/library/library-app.tsx';
import { createListLook } from '../../entrypoints/library/list-look.ts';
import type { LibraryPort } from '../../entrypoints/library/library-port.ts';
import type { SharingDoor } from '../../entrypoints/sharing/sharing-door.ts';
import { roomWorld } from './room-world.ts';

/** `room`, `room-empty`, `room-many`, `room-broken`: the library page over a library of its own. */
export async function showRoom(scene: string, app: Element, sharing?: SharingDoor): Promise<void> {
  const { port, rooms, fill } = roomWorld(undefined, `gallery-${scene}-${Date.now()}`);
  if (scene !== 'room-empty') await fill(scene === 'room-many' ? 3000 : 90);
  const look = createListLook(localStorage);
  const given = scene === 'room-broken' ? broken(port) : port;
  const all = { ...rooms, ...(sharing && { sharing }) };
  render(<LibraryApp port={given} rooms={all} look={look} />, app);
}

function broken(port: LibraryPort): LibraryPort {
  const fails = (): Promise<never> => Promise.reject(new Error('UnknownError: the disk is gone'));
  return { ...port, openListing: fails, listClips: fails, countFacets: fails };
}
