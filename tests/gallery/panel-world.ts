import type { PageState } from '../../messaging/protocol.ts';
import type { PopupPort } from '../../entrypoints/popup/popup-port.ts';
import { memoryWorld, samplePage, type MemoryWorld } from './memory-port.ts';
import { sampleClip } from './sample-clips.ts';

export interface PanelWorld {
  readonly port: PopupPort;
  readonly library: MemoryWorld;
  /** Puts another page in front, or the same one anew. */
  readonly show: (page: PageState, what?: 'another' | 'same') => void;
}

/** A page that nobody let us read. */
export const UNREAD: PageState = {
  kind: 'unreadable',
  failure: { kind: 'page-forbidden', url: null },
  url: null,
};

/** The side panel beside pages that are put in front of it. */
export function panelWorld(first: PageState = samplePage()): PanelWorld {
  const clips = Array.from({ length: 6 }, (_, index) => sampleClip(index));
  const library = memoryWorld(first, clips);
  const listeners = new Set<(what: 'another' | 'same') => void>();
  let page = first;
  return {
    library,
    port: {
      ...library.port,
      openPanel: null,
      openPage: async () => page,
      follow: {
        shortcut: async () => 'Alt+Shift+C',
        onPage(listener) {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      },
    },
    show(next, what = 'another') {
      page = next;
      for (const listener of listeners) listener(what);
    },
  };
}
