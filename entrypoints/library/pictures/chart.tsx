import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

import type { FacetFilter } from '../../../domain/facets.ts';
import { t } from '../../components/t.ts';
import { leastWidth } from './draw-columns.ts';
import { equip } from './mark-elements.ts';
import { nextMark } from './next-mark.ts';
import type { Picture } from './picture.ts';
import { useWidth } from './use-width.ts';

/** A mark that is pointed at or focused, and where it lies in its frame. */
interface Pointed {
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly focused: boolean;
}

/** A picture whose marks are pressed, with what they say beside them. */
export function Chart(props: {
  readonly picture: Picture;
  readonly onNarrow: (change: Partial<FacetFilter>) => void;
}) {
  const { picture, onNarrow } = props;
  const frame = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const marks = useRef<readonly SVGElement[]>([]);

  const wanted = Math.max(width, leastWidth(picture.columns));
  const drawn = useMemo(() => (width ? picture.draw(wanted) : null), [picture, wanted, width]);
  useLayoutEffect(() => {
    const host = scroller.current;
    if (!host || !drawn) return;
    const held = marks.current.findIndex((element) => element === document.activeElement);
    marks.current = equip(drawn, picture.marks);
    drawn.setAttribute('role', 'group');
    drawn.setAttribute('aria-label', `${picture.title}. ${t('pictures.keys')}`);
    host.replaceChildren(drawn);
    setPointed(null);
    // The newest is what is looked for first.
    host.scrollLeft = host.scrollWidth;
    // Drawn anew under somebody's fingers: the keyboard stays where it was.
    if (held >= 0) focusMark(marks.current, Math.min(held, marks.current.length - 1));
  }, [drawn, picture]);

  const point = (target: EventTarget | null, focused: boolean): void => {
    const element = markOf(target);
    const mark = element && picture.marks[Number(element.dataset['mark'])];
    if (!element || !mark || !frame.current) return setPointed(null);
    const box = element.getBoundingClientRect();
    const outer = frame.current.getBoundingClientRect();
    setPointed({
      label: mark.label,
      left: box.left - outer.left,
      top: box.top - outer.top,
      width: box.width,
      height: box.height,
      focused,
    });
  };
  const press = (target: EventTarget | null): void => {
    const element = markOf(target);
    const mark = element && picture.marks[Number(element.dataset['mark'])];
    if (mark) onNarrow(mark.change);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && pointed) return setPointed(null);
    if (!markOf(event.target)) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return press(event.target);
    }
    const at = Number(markOf(event.target)?.dataset['mark'] ?? -1);
    const next = nextMark(picture.marks, at, event.key);
    if (next === null) return;
    event.preventDefault();
    focusMark(marks.current, next);
  };
  const ring = pointed?.focused ? pointed : null;

  return (
    <div
      ref={frame}
      role="presentation"
      class="picture-frame"
      onPointerOver={(event) => point(event.target, isFocused(event.target))}
      onPointerLeave={() => point(document.activeElement, true)}
      onFocusIn={(event) => point(event.target, isKeyboard(event.target))}
      onFocusOut={() => setPointed(null)}
      onClick={(event) => press(event.target)}
      onKeyDown={onKeyDown}
    >
      <div
        ref={scroller}
        class="picture-scroller"
        onScroll={() => point(document.activeElement, true)}
      />
      {ring && (
        <div
          class="picture-ring"
          style={{
            left: px(ring.left),
            top: px(ring.top),
            width: px(ring.width),
            height: px(ring.height),
          }}
        />
      )}
      {pointed && <Tip pointed={pointed} room={width} />}
    </div>
  );
}

/** Above the mark, below it where there is no room; the mark's own label is what is spoken. */
function Tip({ pointed, room }: { readonly pointed: Pointed; readonly room: number }) {
  const middle = pointed.left + pointed.width / 2;
  const side = middle < room / 3 ? 'start' : middle > (room * 2) / 3 ? 'end' : 'middle';
  const below = pointed.top < 40;
  return (
    <div
      class={`picture-tip picture-tip-${side} ${below ? 'picture-tip-below' : ''}`}
      style={{ left: px(middle), top: px(below ? pointed.top + pointed.height : pointed.top) }}
      aria-hidden="true"
    >
      {pointed.label}
    </div>
  );
}

const px = (length: number): string => `${length}px`;

const markOf = (target: EventTarget | null): SVGElement | null =>
  target instanceof Element ? target.closest<SVGElement>('[data-mark]') : null;

const isFocused = (target: EventTarget | null): boolean =>
  markOf(target) === document.activeElement;

const isKeyboard = (target: EventTarget | null): boolean =>
  target instanceof Element && target.matches(':focus-visible');

function focusMark(elements: readonly SVGElement[], at: number): void {
  const element = elements[at];
  if (!element) return;
  for (const each of elements) each.setAttribute('tabindex', each === element ? '0' : '-1');
  element.focus();
}
