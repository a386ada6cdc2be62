import { render, waitFor } from '@testing-library/preact';

import { fakeBrowser } from 'wxt/testing/fake-browser';

import { LibraryApp } from '../../entrypoints/library/library-app.tsx';
import type { LibraryPort } from '../../entrypoints/library/library-port.ts';
import { createListLook } from '../../entrypoints/library/list-look.ts';
import { roomWorld } from '../gallery/room-world.ts';
import { anEngine } from '../storage/a-library.ts';

/** Room for the list to show some lines in: this document lays nothing out. */
function giveRoom(): void {
  for (const [name, size] of [
    ['clientHeight', 800],
    ['clientWidth', 600],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
  }
}

/** The library page over a real library of so many clips. @param search its address from `?` on */
export async function openRoom(
  clips: number,
  search = '',
  change: (port: LibraryPort) => LibraryPort = (port) => port,
) {
  giveRoom();
  localStorage.clear();
  // What keeps a worker awake; the fake browser has none that sleeps.
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: async () => ({}) });
  history.replaceState(null, '', `/library.html${search}`);
  const world = roomWorld(anEngine());
  if (clips > 0) await world.fill(clips);
  const look = createListLook(localStorage);
  render(<LibraryApp port={change(world.port)} rooms={world.rooms} look={look} />);
  return world;
}

/** The lines of the list that are in sight, waited for: boxes to choose from have options too. */
export const clipLines = (): Promise<HTMLElement[]> =>
  waitFor(() => {
    const lines = [...document.querySelectorAll<HTMLElement>('[data-place]')];
    if (lines.length === 0) throw new Error('no line of the list is in sight');
    return lines;
  });

export const tickedPlaces = async (): Promise<number[]> =>
  (await clipLines()).flatMap((line) =>
    line.getAttribute('aria-selected') === 'true' ? [Number(line.dataset['place'])] : [],
  );
