import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';

import type { CampaignCount } from '../../domain/collection.ts';
import { highlight } from '../../domain/highlight.ts';
import { asksForText, parseQuery } from '../../domain/search-query.ts';
import { showDay } from '../components/typed-day.ts';
import { formatCount, t } from '../components/t.ts';
import { ClipLine } from './clip-line.tsx';
import { listItems } from './list-items.ts';
import { DAY_REM, HEIGHT_REM, type Density } from './list-look.ts';
import type { ListingHandle } from './use-listing.ts';
import { useVirtual } from './virtual.ts';

interface ClipListProps {
  readonly list: ListingHandle;
  readonly density: Density;
  readonly byDay: boolean;
  readonly campaigns: readonly CampaignCount[];
  readonly ticked: ReadonlySet<string>;
  /** The place that the keys are about. */
  readonly active: number;
  /** Id of the clip in the reader. */
  readonly opened: string | null;
  readonly onActive: (place: number) => void;
  readonly onTick: (place: number, range: boolean) => void;
  readonly onOpen: (place: number) => void;
}

/** The clips of a list of any length: only those in sight stand in the document. */
export function ClipList(props: ClipListProps) {
  const { list, density, byDay, active } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { answers, total } = list;
  const items = useMemo(
    () => listItems(byDay ? list.days : null, total),
    [byDay, list.days, total],
  );
  const rem = useMemo(
    () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16,
    [],
  );
  const height = (item: number): number =>
    Math.round(rem * (items.isDay(item) ? DAY_REM : HEIGHT_REM[density]));
  const activeItem = active < total ? items.lineOf(active) : -1;
  const scale = `${density} ${items.count} ${byDay && list.days ? list.days.length : 0}`;
  const virtual = useVirtual(scroller, items.count, height, activeItem, scale);
  const shown = virtual.getVirtualItems();

  const marked = useMemo(() => {
    const query = parseQuery(answers?.query.text ?? '');
    return asksForText(query) ? query : null;
  }, [answers]);
  const campaigns = useMemo(
    () => new Map(props.campaigns.map((campaign) => [campaign.id, campaign])),
    [props.campaigns],
  );

  // Another question starts at the top; the same one read anew stays where it is.
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: 0 });
  }, [answers]);
  const { range } = virtual;
  const { reach } = list;
  useEffect(() => {
    if (!range || total === 0) return;
    const placed = (item: number): number => {
      const held = items.at(item);
      return held.kind === 'clip' ? held.place : held.run.from;
    };
    reach(
      placed(range.startIndex),
      Math.min(total, placed(Math.min(range.endIndex, items.count - 1)) + 1),
    );
  }, [range, items, total, reach]);

  const followed = useRef(active);
  useLayoutEffect(() => {
    if (followed.current === active || activeItem < 0) return;
    followed.current = active;
    virtual.scrollToIndex(activeItem, { align: 'auto' });
    focusPlace(scroller.current, active);
  });

  return (
    <div class="list-scroll" ref={scroller} data-list>
      <div
        class="items"
        role="listbox"
        tabIndex={-1}
        aria-multiselectable="true"
        aria-label={t('library.heading')}
        data-density={density}
        style={{ height: `${virtual.getTotalSize()}px` }}
        onKeyDown={(event) => {
          // The keys of the page do the rest; see `page-keys.ts`.
          if (event.key === 'Enter' && event.target instanceof Element) event.preventDefault();
        }}
        onClick={(event) => {
          const { target } = event;
          if (!(target instanceof Element)) return;
          const place = Number(target.closest<HTMLElement>('[data-place]')?.dataset['place'] ?? -1);
          if (place < 0) return;
          followed.current = place;
          props.onActive(place);
          if (target.closest('[data-tick]') || event.shiftKey || event.ctrlKey || event.metaKey)
            props.onTick(place, event.shiftKey);
          else props.onOpen(place);
        }}
      >
        {shown.map(({ index, start, size }) => {
          const item = items.at(index);
          if (item.kind === 'day') {
            const { day, clips } = item.run;
            const name = day === '' ? t('library.dayUndated') : showDay(day);
            return (
              <div
                key={`day ${day}`}
                class="item-day"
                role="presentation"
                style={{ top: `${start}px`, height: `${size}px` }}
              >
                <span>{name}</span>
                <span class="quiet-text">{formatCount(clips)}</span>
              </div>
            );
          }
          const row = list.row(item.place);
          return (
            <ClipLine
              key={item.place}
              row={row}
              place={item.place}
              total={total}
              start={start}
              height={size}
              density={density}
              title={row && marked ? highlight(row.clip.title, marked) : null}
              campaigns={campaigns}
              ticked={row !== null && props.ticked.has(row.clip.id)}
              active={item.place === active}
              opened={row !== null && row.clip.id === props.opened}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Puts the focus on a clip of the list, if the list or nothing had it. */
export function focusPlace(scroller: HTMLElement | null, place: number): void {
  const here = document.activeElement;
  if (!scroller || (here !== document.body && !scroller.contains(here))) return;
  scroller.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus({ preventScroll: true });
}
