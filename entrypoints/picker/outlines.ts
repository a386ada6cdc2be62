import { RULE_PARTS } from '../../domain/host-rule.ts';
import { partName } from './bar.ts';
import type { Maker } from './make.ts';
import type { Picking } from './picking.ts';

/** Frames around what is pointed at and what is chosen; follows the page as it moves. */
export function createOutlines({ make }: Maker, parent: Element) {
  const boxes = [...RULE_PARTS, 'current' as const].map((part) => {
    const label = make('span');
    const box = make('div', { class: 'outline', 'aria-hidden': 'true' }, label);
    if (part !== 'current') box.setAttribute('data-chosen', '');
    parent.append(box);
    return { part, label, box };
  });
  return {
    remove(): void {
      for (const { box } of boxes) box.remove();
    },
    /** Puts the frames where the elements are now; called at every frame that is painted. */
    draw({ step, current, chosen }: Picking): void {
      for (const { part, label, box } of boxes) {
        const element = part === 'current' ? current : part === step ? null : chosen[part];
        const rect = element?.isConnected ? element.getBoundingClientRect() : null;
        box.style.display = rect && rect.width > 0 ? 'block' : 'none';
        if (!rect) continue;
        const named = part === 'current' ? step : part;
        const text = named === 'review' ? '' : partName(named);
        if (label.textContent !== text) label.textContent = text;
        // A frame that begins above the window shows its name inside.
        box.toggleAttribute('data-inside', rect.top < 26);
        const top = Math.max(rect.top - 4, -3);
        Object.assign(box.style, {
          left: `${Math.max(rect.left - 4, 0)}px`,
          top: `${top}px`,
          width: `${rect.width + 8}px`,
          height: `${Math.max(rect.bottom + 4 - top, 8)}px`,
        });
      }
    },
  };
}
