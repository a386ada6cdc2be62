import type { RulePart, RuleSelectors } from '../../domain/host-rule.ts';
import { failureBehind } from '../../domain/thrown-failure.ts';
import { selectorOf } from '../../extraction/selector.ts';
import { t } from '../components/t.ts';
import type { BarActions } from './bar.ts';
import { candidateAt, candidatesOf, likeliest, narrower, neighbour, wider } from './candidates.ts';
import { keyOf, type PickerKey } from './keys.ts';
import * as moves from './picking.ts';
import { scrollUnder } from './scrolling.ts';
import { openStage, type Stage } from './stage.ts';
import { createView, type View } from './view.ts';

export interface PickerDeps {
  /** The host that the rule will be for. */
  readonly host: string;
  /** Keeps the rule. @returns whether the popup shows the result by itself; rejects on failure */
  readonly save: (selectors: RuleSelectors) => Promise<boolean>;
  /** The picker is gone. */
  readonly ended: () => void;
}

/** Time to read that it is kept; the way on is the extension's button, not this. */
const SAVED_STAYS_MS = 8000;

/**
 * Lets the person point at the parts of the article. Nothing of the page is changed but one
 * element of ours beside its body, which is taken out at the end.
 *
 * @returns what ends it
 */
export function runPicker(page: Document, deps: PickerDeps): () => void {
  const end = new AbortController();
  const focusedBefore = page.activeElement;
  let picking = moves.START;
  let status: moves.PickerStatus = { kind: 'picking', failed: null };
  let candidates: Element[] = [];
  let view: View | null = null;
  let frame = 0;

  const act: BarActions = {
    choose: () => go(moves.choose(picking)),
    skip: () => go(moves.skip(picking)),
    back: () => go(moves.goBack(picking)),
    widen: () => point(moves.widen(picking, wider), true),
    narrow: () => point(moves.narrow(picking, narrower), true),
    widenChosen: (part) => adjust(part, wider),
    narrowChosen: (part) => adjust(part, narrower),
    redo: (part) => go({ ...picking, step: part, current: picking.chosen[part], trail: [] }),
    move: () => view?.move(),
    save: () => void save(),
    cancel: stop,
  };

  /** Another step: the bar is drawn anew, and what is likeliest there is pointed at. */
  function go(next: moves.Picking): void {
    picking = next;
    const { step } = picking;
    if (step !== 'review') {
      candidates = candidatesOf(page, step, isSeen);
      if (!picking.current) {
        picking = moves.pointAt(picking, likeliest(candidates, step, picking.chosen.body));
        reveal(picking.current);
      }
    }
    draw();
  }

  function point(next: moves.Picking, byKey: boolean): void {
    if (next === picking) return;
    picking = next;
    if (byKey) reveal(picking.current);
    view?.preview(picking);
  }

  function adjust(part: RulePart, move: (element: Element) => Element): void {
    const element = picking.chosen[part];
    if (element) picking = moves.replaceChosen(picking, part, move(element));
    draw();
  }

  function draw(): void {
    view?.draw(picking, status);
  }

  async function save(): Promise<void> {
    if (status.kind !== 'picking' || !moves.hasChosen(picking)) return;
    status = { kind: 'saving' };
    draw();
    try {
      const opened = await deps.save(selectorsOf(picking));
      if (end.signal.aborted) return;
      if (opened) return stop();
      status = { kind: 'saved' };
      draw();
      view?.standAlone();
      setTimeout(stop, SAVED_STAYS_MS);
    } catch (error) {
      const updated = failureBehind(String(error))?.kind === 'updated';
      // Else, whatever it was, saving again is the way on, and that is said.
      status = { kind: 'picking', failed: t(updated ? 'picker.updated' : 'picker.failed') };
      draw();
    }
  }

  function onKey(event: KeyboardEvent): void {
    const key = keyOf(event, view?.bar ?? null);
    if (!key || end.signal.aborted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (key === 'cancel') return stop();
    if (status.kind === 'picking') onPickerKey(key);
  }

  function onPickerKey(key: PickerKey): void {
    switch (key) {
      case 'cancel':
        return stop();
      case 'choose':
        return picking.step === 'review' ? void save() : act.choose();
      case 'wider':
        return act.widen();
      case 'narrower':
        return act.narrow();
      case 'next':
      case 'previous': {
        if (picking.step === 'review') return;
        const other = neighbour(candidates, picking.current, key === 'next' ? 1 : -1);
        return point(moves.pointAt(picking, other), true);
      }
      case 'page-down':
        return window.scrollBy({ top: innerHeight * 0.8 });
      case 'page-up':
        return window.scrollBy({ top: innerHeight * -0.8 });
    }
  }

  function onPoint(event: MouseEvent, chooses: boolean): void {
    const { step } = picking;
    if (step === 'review' || status.kind !== 'picking' || view?.bar.contains(event.target as Node))
      return;
    const pointed = page
      .elementsFromPoint(event.clientX, event.clientY)
      .find((element) => element !== stage.host && (element.textContent ?? '').trim() !== '');
    const candidate = pointed && candidateAt(pointed, step);
    if (!candidate) return;
    point(moves.pointAt(picking, candidate), false);
    if (chooses) act.choose();
  }

  function onWheel(event: WheelEvent): void {
    const bar = view?.bar;
    const scrolls = bar?.contains(event.target as Node) && bar.scrollHeight > bar.clientHeight;
    if (!scrolls && status.kind !== 'saved') scrollUnder(page, stage.host, event);
  }

  function ready(opened: Stage): void {
    view = createView(opened, deps.host, act);
    const { window: inside } = opened;
    inside.addEventListener('pointermove', (event) => onPoint(event, false));
    inside.addEventListener('click', (event) => {
      // A finger cannot hover: it points first, and chooses by the button.
      onPoint(event, !('pointerType' in event) || event.pointerType !== 'touch');
    });
    inside.addEventListener('keydown', onKey);
    inside.addEventListener('wheel', onWheel, { passive: false });
    // The first time `stage` is not set yet.
    queueMicrotask(() => go(picking));
  }

  function follow(): void {
    view?.follow(picking);
    frame = requestAnimationFrame(follow);
  }

  function stop(): void {
    if (end.signal.aborted) return;
    end.abort();
    cancelAnimationFrame(frame);
    stage.remove();
    if (focusedBefore instanceof HTMLElement && focusedBefore !== page.body) {
      focusedBefore.focus({ preventScroll: true });
    }
    deps.ended();
  }

  const stage = openStage(page, t('picker.frameTitle'), ready, stop);
  // Should the page take the focus back, its keys still count.
  window.addEventListener('keydown', onKey, { capture: true, signal: end.signal });
  window.addEventListener('focus', () => stage.focus(), { signal: end.signal });
  follow();
  return stop;
}

const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

function reveal(element: Element | null): void {
  element?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

function selectorsOf({ chosen: { body, title, date } }: moves.Picking): RuleSelectors {
  return {
    body: body && selectorOf(body),
    title: title && selectorOf(title),
    date: date && selectorOf(date),
  };
}
