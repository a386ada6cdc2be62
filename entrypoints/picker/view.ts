import { t } from '../components/t.ts';
import { type BarActions, drawPreview, drawReview, drawSaved, drawStep } from './bar.ts';
import { maker } from './make.ts';
import { createOutlines } from './outlines.ts';
import type { PickerStatus, Picking } from './picking.ts';
import { previewOf } from './preview.ts';
import type { Stage } from './stage.ts';

/** What the person sees: the bar and the frames. */
export interface View {
  readonly bar: Element;
  draw(picking: Picking, status: PickerStatus): void;
  /** Only what is pointed at has changed. */
  preview(picking: Picking): void;
  /** Keeps the frames where their elements are; once for every frame that is painted. */
  follow(picking: Picking): void;
  /** Puts the bar at the other end of the window. */
  move(): void;
  /** Gives the page back to the person: only the bar stays over it. */
  standAlone(): void;
}

/** @param host named in what the bar says */
export function createView(stage: Stage, host: string, act: BarActions): View {
  const { body } = stage.document;
  const tools = maker(stage.document);
  body.tabIndex = -1;
  const outlines = createOutlines(tools, body);
  const bar = tools.make('section', {
    class: 'bar',
    role: 'dialog',
    'aria-label': t('picker.frameTitle'),
  });
  body.append(bar);
  let status: PickerStatus = { kind: 'picking', failed: null };

  function preview({ step, current }: Picking): void {
    const box = bar.querySelector('.preview');
    if (box && step !== 'review') drawPreview(tools, box, current && previewOf(current, step));
  }

  return {
    bar,
    draw(picking, next) {
      status = next;
      bar.replaceChildren(
        ...(status.kind === 'saved'
          ? drawSaved(tools, host, act.cancel)
          : picking.step === 'review'
            ? drawReview(tools, picking, host, act, status)
            : drawStep(tools, picking, act)),
      );
      preview(picking);
      if (status.kind === 'saved') return;
      // The button that was pressed is gone now; keys must still arrive here.
      stage.focus();
      const save = bar.querySelector<HTMLElement>('[data-save]:not(:disabled)');
      (save ?? body).focus({ preventScroll: true });
    },
    preview,
    follow: (picking) => {
      if (status.kind !== 'saved') outlines.draw(picking);
    },
    move() {
      bar.setAttribute('data-place', bar.getAttribute('data-place') === 'top' ? 'bottom' : 'top');
    },
    standAlone() {
      outlines.remove();
      const rect = bar.getBoundingClientRect();
      bar.setAttribute('data-alone', '');
      stage.shrinkTo(rect);
    },
  };
}
