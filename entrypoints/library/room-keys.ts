import type { CitationPort } from '../components/citation-port.ts';
import { copyCited } from '../components/copy-cited.ts';
import type { PageKeys } from './page-keys.ts';
import type { View } from './place.ts';
import type { Room } from './use-room.ts';

const VIEWS: readonly View[] = ['list', 'pictures', 'campaign'];
/** The reader's script comes in this time at the latest; it puts its own focus first. */
const READER_MS = 150;

/** What the page's keys do. @param onHelp shows them */
export function roomKeys(room: Room, citations: CitationPort, onHelp: () => void): PageKeys {
  const { place, list, ticks, active, view } = room;
  const inList = view === 'list';
  return {
    onMove(by, ticking) {
      if (!inList || list.total === 0) return;
      const next = Math.min(list.total - 1, Math.max(0, active + by));
      if (ticking) void tickAlong(room, active, next);
      room.setActive(next);
      if (place.clip !== null) room.openAt(next, room.slide);
    },
    onOpen: () => inList && room.openAt(active),
    onTick: () => inList && room.tickAt(active, false),
    onAll: () => void room.selectAll(),
    onTag() {
      if (!inList || place.filter.trash) return;
      if (ticks.ids.size === 0) room.tickAt(active, false);
      room.askForTags();
    },
    onNote() {
      if (!inList) return;
      if (place.clip === null) room.openAt(active);
      setTimeout(focusNote, place.clip === null ? READER_MS : 0);
    },
    onCite() {
      const clip = place.clip === null ? list.row(active)?.clip : room.opened;
      if (!inList || !clip || clip === 'gone') return;
      void copyCited(citations, clip, (text) => room.setToast({ text }));
    },
    onExport: () => room.exportThese(),
    onTrash() {
      if (!inList || place.filter.trash) return;
      const row = list.row(active);
      const ids = ticks.ids.size > 0 ? [...ticks.ids] : row ? [row.clip.id] : [];
      if (ids.length > 0) void room.actions.trash(ids).then((begun) => begun && ticks.clear());
    },
    onSearch: () => document.querySelector<HTMLElement>('[data-search]')?.focus(),
    onHelp,
    onFacets: () => room.changeLook({ facets: !room.look.facets }),
    onView(at) {
      const next = VIEWS[at] ?? 'list';
      if (next !== 'campaign' || room.campaign) room.go({ view: next });
    },
    onEscape() {
      if (place.clip !== null && inList) room.go({ clip: null });
      else ticks.clear();
    },
  };
}

async function tickAlong({ list, ticks }: Room, from: number, to: number): Promise<void> {
  const ids = await list.ids(Math.min(from, to), Math.max(from, to) + 1);
  ticks.add(ids);
}

const focusNote = (): void => document.querySelector<HTMLElement>('[data-reader-note]')?.focus();
