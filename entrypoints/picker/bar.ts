import { RULE_PARTS, type RulePart } from '../../domain/host-rule.ts';
import { t } from '../components/t.ts';
import type { Maker } from './make.ts';
import { hasChosen, type PickerStatus, type Picking, placeOf } from './picking.ts';
import { type Preview, previewOf } from './preview.ts';

/** What the buttons of the bar do. */
export interface BarActions {
  readonly choose: () => void;
  readonly skip: () => void;
  readonly back: () => void;
  readonly widen: () => void;
  readonly narrow: () => void;
  readonly widenChosen: (part: RulePart) => void;
  readonly narrowChosen: (part: RulePart) => void;
  readonly redo: (part: RulePart) => void;
  readonly move: () => void;
  readonly save: () => void;
  readonly cancel: () => void;
}

const ASK = {
  body: ['picker.askBody', 'picker.hintBody'],
  title: ['picker.askTitle', 'picker.hintTitle'],
  date: ['picker.askDate', 'picker.hintDate'],
} as const;

const NAMES = { body: 'picker.body', title: 'picker.title', date: 'picker.date' } as const;

/** The name of a part, as a person calls it. */
export const partName = (part: RulePart): string => t(NAMES[part]);

/** The bar's content for a step. */
export function drawStep({ make, button }: Maker, picking: Picking, act: BarActions): Node[] {
  const { step } = picking;
  if (step === 'review') return [];
  const [ask, hint] = ASK[step];
  const [place, of] = placeOf(step);
  const key = (keys: string, text: string) => make('span', {}, make('kbd', {}, keys), ` ${text}`);
  return [
    make(
      'div',
      { class: 'top' },
      make(
        'div',
        {},
        make('p', { class: 'step' }, t('picker.step', [String(place), String(of)])),
        make('h2', {}, t(ask)),
        make('p', { class: 'hint' }, t(hint)),
      ),
      moveButton({ make, button }, act),
    ),
    make('div', { class: 'preview', role: 'status', 'aria-live': 'polite' }),
    make(
      'div',
      { class: 'row' },
      button(t('picker.choose'), 'primary', act.choose, { 'data-choose': '' }),
      button(t('picker.wider'), '', act.widen),
      button(t('picker.narrower'), '', act.narrow),
      make('span', { class: 'push' }),
      ...(step === 'body' ? [] : [button(t('picker.back'), 'bare', act.back)]),
      button(t('picker.skip'), 'bare', act.skip),
      button(t('picker.cancel'), 'bare', act.cancel),
    ),
    make(
      'p',
      { class: 'hint keys' },
      key('↑ ↓', t('picker.keyWidth')),
      key('← →', t('picker.keyNext')),
      key('Enter', t('picker.keyChoose')),
      key('Esc', t('picker.keyCancel')),
    ),
  ];
}

/** Fills the preview of what is pointed at. */
export function drawPreview({ make }: Maker, place: Element, preview: Preview | null): void {
  place.setAttribute('data-kind', preview?.wrong ? 'warn' : 'good');
  place.replaceChildren(
    ...(preview
      ? [make('b', {}, preview.fact), make('p', {}, preview.words)]
      : [make('p', {}, t('picker.nothing'))]),
  );
}

/** The bar's content at the end: what was chosen, and what follows from saving it. */
export function drawReview(
  tools: Maker,
  picking: Picking,
  host: string,
  act: BarActions,
  status: PickerStatus,
): Node[] {
  const { make, button } = tools;
  const [place, of] = placeOf('review');
  const saving = status.kind === 'saving';
  const failed = status.kind === 'picking' ? status.failed : null;
  const save = button(t(saving ? 'picker.saving' : 'picker.save'), 'primary', act.save, {
    'data-save': '',
  });
  save.disabled = saving || !hasChosen(picking);
  return [
    make(
      'div',
      { class: 'top' },
      make(
        'div',
        {},
        make('p', { class: 'step' }, t('picker.step', [String(place), String(of)])),
        make('h2', {}, t('picker.reviewHeading')),
        make('p', { class: 'hint' }, t('picker.reviewText', [host])),
      ),
      moveButton(tools, act),
    ),
    make(
      'ul',
      { class: 'parts' },
      ...RULE_PARTS.map((part) => drawPart(tools, picking, part, act)),
    ),
    ...(failed === null ? [] : [make('p', { class: 'bad', role: 'alert' }, failed)]),
    make(
      'div',
      { class: 'row' },
      save,
      make('span', { class: 'push' }),
      button(t('picker.back'), 'bare', act.back),
      button(t('picker.cancel'), 'bare', act.cancel),
    ),
  ];
}

/** What is said when the rule is kept and the popup could not be opened. */
export function drawSaved({ make, button }: Maker, host: string, close: () => void): Node[] {
  return [
    make('p', { class: 'good', role: 'status' }, `✓ ${t('picker.saved', [host])}`),
    make(
      'div',
      { class: 'row' },
      make('span', {}, t('picker.savedDo')),
      make('span', { class: 'push' }),
      button(t('picker.close'), '', close),
    ),
  ];
}

function drawPart(
  { make, button }: Maker,
  picking: Picking,
  part: RulePart,
  act: BarActions,
): Node {
  const element = picking.chosen[part];
  const preview = element && previewOf(element, part);
  const named = (key: 'picker.wider' | 'picker.narrower') => ({
    'aria-label': `${t(key)}: ${partName(part)}`,
    title: t(key),
  });
  return make(
    'li',
    { class: 'part' },
    make('b', {}, partName(part)),
    preview
      ? make(
          'div',
          {},
          make('p', {}, preview.words),
          ...(part === 'title' && !preview.wrong ? [] : [make('small', {}, preview.fact)]),
        )
      : make('em', {}, t('picker.left')),
    make(
      'div',
      { class: 'row' },
      ...(preview
        ? [
            button('+', 'small', () => act.widenChosen(part), named('picker.wider')),
            button('−', 'small', () => act.narrowChosen(part), named('picker.narrower')),
          ]
        : []),
      button(t(preview ? 'picker.redo' : 'picker.pick'), 'small', () => act.redo(part), {
        'aria-label': `${t(preview ? 'picker.redo' : 'picker.pick')}: ${partName(part)}`,
      }),
    ),
  );
}

const moveButton = ({ button }: Maker, act: BarActions): Node =>
  button('⇅', 'bare small', act.move, { 'aria-label': t('picker.move'), title: t('picker.move') });
