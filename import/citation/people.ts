/** Letters that Vietnamese has and its neighbours in Latin script have not. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

/**
 * Whether names of an entry stand in Vietnamese order, the family name first.
 *
 * @param language as the entry says; null leaves it to the letters of its names and title
 */
export const isVietnamese = (language: string | null, ...texts: readonly string[]): boolean =>
  language === null
    ? texts.some((text) => VIETNAMESE.test(text.normalize('NFC')))
    : /^vi(?:-|$)/i.test(language);

export interface NameParts {
  readonly family: string;
  readonly given: string;
}

/** "Nguyễn" and "Văn An" as "Nguyễn Văn An", "Smith" and "John" as "John Smith". */
export const wholeName = ({ family, given }: NameParts, vietnamese: boolean): string =>
  (vietnamese ? [family, given] : [given, family])
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');

const NAMES: Readonly<Record<string, string>> = {
  vietnamese: 'vi',
  vie: 'vi',
  'tiếng việt': 'vi',
  'tieng viet': 'vi',
  english: 'en',
  eng: 'en',
};

/** A language as programs write it, as BCP 47 has it; null for what is none. */
export function languageTag(text: string): string | null {
  const language = text.trim().replaceAll('_', '-');
  const name = language.normalize('NFC').toLowerCase();
  const named = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
  if (named !== undefined) return named;
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(language) ? language : null;
}
