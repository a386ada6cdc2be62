import { RULE_PARTS, type RulePart } from '../../domain/host-rule.ts';

export type Step = RulePart | 'review';

/** What was chosen so far, and what stands to be chosen now. Never changed: each move makes a new one. */
export interface Picking {
  readonly step: Step;
  /** The element that Enter or a click would choose. */
  readonly current: Element | null;
  /** Elements from which `current` was widened, the last one first to be gone back to. */
  readonly trail: readonly Element[];
  readonly chosen: Readonly<Record<RulePart, Element | null>>;
}

export type PickerStatus =
  | { readonly kind: 'picking'; readonly failed: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' };

export const START: Picking = {
  step: 'body',
  current: null,
  trail: [],
  chosen: { body: null, title: null, date: null },
};

const STEPS: readonly Step[] = [...RULE_PARTS, 'review'];

/** Points at an element. */
export const pointAt = (picking: Picking, current: Element | null): Picking =>
  current === picking.current ? picking : { ...picking, current, trail: [] };

/** One wider; remembers the way back. */
export function widen(picking: Picking, wider: (element: Element) => Element): Picking {
  const { current, trail } = picking;
  if (!current) return picking;
  const next = wider(current);
  return next === current ? picking : { ...picking, current: next, trail: [...trail, current] };
}

/** Back to where it was widened from, else one narrower. */
export function narrow(picking: Picking, narrower: (element: Element) => Element): Picking {
  const { current, trail } = picking;
  if (!current) return picking;
  return { ...picking, current: trail.at(-1) ?? narrower(current), trail: trail.slice(0, -1) };
}

/** Takes what is pointed at and goes on; without anything there it stays. */
export function choose(picking: Picking): Picking {
  const { step, current, chosen } = picking;
  if (step === 'review' || !current) return picking;
  return goOn({ ...picking, chosen: { ...chosen, [step]: current } });
}

/** Leaves this part to the extraction and goes on. */
export function skip(picking: Picking): Picking {
  const { step, chosen } = picking;
  return step === 'review' ? picking : goOn({ ...picking, chosen: { ...chosen, [step]: null } });
}

/** One step back, pointing at what was chosen there. */
export function goBack(picking: Picking): Picking {
  const before = STEPS[STEPS.indexOf(picking.step) - 1];
  if (!before || before === 'review') return picking;
  return { ...picking, step: before, current: picking.chosen[before], trail: [] };
}

/** Puts another element in the place of a chosen one. */
export const replaceChosen = (picking: Picking, part: RulePart, element: Element): Picking => ({
  ...picking,
  chosen: { ...picking.chosen, [part]: element },
});

/** Number of the step, from 1, and how many there are. */
export const placeOf = (step: Step): readonly [number, number] => [
  STEPS.indexOf(step) + 1,
  STEPS.length,
];

export const hasChosen = ({ chosen }: Picking): boolean =>
  RULE_PARTS.some((part) => chosen[part] !== null);

function goOn(picking: Picking): Picking {
  const step = STEPS[STEPS.indexOf(picking.step) + 1] ?? 'review';
  const current = step === 'review' ? null : picking.chosen[step];
  return { ...picking, step, current, trail: [] };
}
