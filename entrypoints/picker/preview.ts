import type { RulePart } from '../../domain/host-rule.ts';
import { countWords, cutText } from '../../domain/text.ts';
import { formatPublished } from '../../domain/vietnam-time.ts';
import { dateIn, textOf } from '../../extraction/pointed.ts';
import { formatCount, t } from '../components/t.ts';

/** What choosing an element would give. */
export interface Preview {
  /** How much it is, or the day that is read. */
  readonly fact: string;
  /** Its first words. */
  readonly words: string;
  /** It does not hold what is asked for. */
  readonly wrong: boolean;
}

const SHOWN = 180;

/** The preview of an element as this part. */
export function previewOf(element: Element, part: RulePart): Preview {
  const text = textOf(element);
  const words = text.length > SHOWN ? `${cutText(text, SHOWN)}…` : text;
  switch (part) {
    case 'body': {
      const count = countWords(text);
      return { fact: t('picker.words', count, [formatCount(count)]), words, wrong: count < 5 };
    }
    case 'title':
      return text.length > 300
        ? { fact: t('picker.longTitle'), words, wrong: true }
        : { fact: t('picker.readsTitle'), words, wrong: false };
    case 'date': {
      const date = dateIn(element);
      return date
        ? { fact: t('picker.readsDate', [formatPublished(date.published)]), words, wrong: false }
        : { fact: t('picker.noDate'), words, wrong: true };
    }
  }
}
