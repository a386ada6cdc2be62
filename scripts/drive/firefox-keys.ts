/** One press of a key, by the protocol's own signs, with what is held meanwhile. */
export interface Stroke {
  readonly key: string;
  readonly held: {
    readonly ctrlKey: boolean;
    readonly shiftKey: boolean;
    readonly altKey: boolean;
    readonly metaKey: boolean;
  };
}

/** Keys that print nothing, as WebDriver writes them. */
const SIGNS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F1: '\uE031',
  F2: '\uE032',
};

const NONE = { ctrlKey: false, shiftKey: false, altKey: false, metaKey: false };

/** @param chord a key's name, with others held before it: `Control+Enter` */
export function pressed(chord: string): Stroke {
  const parts = chord.split(/\+(?=.)/);
  const name = parts.pop() ?? '';
  const key = SIGNS[name] ?? (name === 'Space' ? ' ' : name);
  if (key.length !== 1) throw new Error(`no key ${name}`);
  return {
    key,
    held: {
      ctrlKey: parts.some((held) => held === 'Control' || held === 'ControlOrMeta'),
      shiftKey: parts.includes('Shift'),
      altKey: parts.includes('Alt'),
      metaKey: parts.includes('Meta'),
    },
  };
}

/** Each sign of the text; a new line is the Enter key. */
export const typed = (text: string): Stroke[] =>
  Array.from(text, (sign) =>
    sign === '\n' ? pressed('Enter') : { key: sign, held: { ...NONE, shiftKey: isUpper(sign) } },
  );

const isUpper = (sign: string): boolean => sign !== sign.toLowerCase();
