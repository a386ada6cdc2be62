// @vitest-environment node
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { messageFrom, speakFrom } from '../../entrypoints/components/language.ts';
import { t } from '../../entrypoints/components/t.ts';
import { i18n } from '#i18n';
import { messagesOf, speak } from './speak.ts';

const vi = await messagesOf('vi');
const en = await messagesOf('en');
const keys = Object.keys(en).filter((key) => !key.startsWith('@@'));
/** As the product's code writes them; names of messages have no underscore of their own. */
const dotted = (key: string): Parameters<typeof t>[0] =>
  key.replaceAll('_', '.') as Parameters<typeof t>[0];
const byBrowser = (key: string, ...args: unknown[]): string =>
  (i18n.t as (key: string, ...args: unknown[]) => string)(key, ...args);

beforeEach(() => speak('en'));
afterEach(() => speakFrom(null));

describe('a message of a chosen language', () => {
  it('is the very one that the browser would make of it, plurals and words put in', () => {
    const words = fc.array(fc.constantFrom('một', '12', '$1', 'a | b', ''), { maxLength: 4 });
    const counts = fc.option(fc.nat(5), { nil: undefined });
    fc.assert(
      fc.property(fc.constantFrom(...keys), words, counts, (key, given, count) => {
        const filled = given.map((word) => word.replaceAll(' | ', ' ').replaceAll('$', ''));
        const args = count === undefined ? [filled] : [count, filled];
        expect(messageFrom(en, key, args)).toBe(byBrowser(key, ...args));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes a count alone for the word to put in', () => {
    expect(messageFrom(en, 'page.words', [1])).toBe('1 word');
    expect(messageFrom(en, 'page.words', [5])).toBe('5 words');
  });

  it('prints one of two dollar signs', () => {
    expect(messageFrom({ price: { message: '$$1 của $1' } }, 'price', [['5']])).toBe('$1 của 5');
  });
});

describe('t', () => {
  it('speaks the chosen language, and the browser’s again when told to', () => {
    expect(t('options.title')).toBe(en['options_title']?.message);
    speakFrom(vi);
    expect(t('options.title')).toBe(vi['options_title']?.message);
    expect(t('lang')).toBe('vi');
    expect(t('page.words', 3, ['3'])).toBe('3 từ');
    speakFrom(null);
    expect(t('options.title')).toBe(en['options_title']?.message);
  });

  it('says in the browser’s language what the chosen one does not have', () => {
    speakFrom({ lang: { message: 'vi' } });
    expect(t('options.title')).toBe(en['options_title']?.message);
  });

  it('has every message in either language', () => {
    speakFrom(vi);
    for (const key of keys) expect(messageFrom(vi, dotted(key), [])).not.toBeNull();
  });
});
