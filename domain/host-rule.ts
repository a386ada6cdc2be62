import { cutText } from './text.ts';
import { hostOf } from './url-key.ts';

/** The parts of an article that a person can point at on a page. */
export const RULE_PARTS = ['body', 'title', 'date'] as const;
export type RulePart = (typeof RULE_PARTS)[number];

/** A CSS selector for each part that was pointed at; null for what is left to the extraction. */
export type RuleSelectors = Readonly<Record<RulePart, string | null>>;

/** Where a person showed, once, that the articles of a host stand. */
export interface HostRule extends RuleSelectors {
  /** Lower case, without `www.` */
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  /** Key of the page on which it was made: that page is an article, for a person said so. */
  readonly madeOn: string;
  /** Title of that page; '' where it had none. */
  readonly pageTitle: string;
}

/** A longer selector was not made by us. */
const MAX_SELECTOR = 600;
const MAX_TITLE = 300;
const MAX_KEY = 4000;

/** The parts that the rule names, in the order of reading. */
export const partsOf = (rule: RuleSelectors): RulePart[] =>
  RULE_PARTS.filter((part) => rule[part] !== null);

/**
 * The rule in a value from storage or a message, nothing else of it kept; null for what is none.
 * Whether a selector is valid CSS shows when it is used, and a wrong one finds nothing.
 */
export function asHostRule(value: unknown): HostRule | null {
  if (typeof value !== 'object' || value === null) return null;
  const { host, madeAt, madeOn, pageTitle } = value as Record<string, unknown>;
  const selectors = asSelectors(value);
  if (!selectors || typeof host !== 'string' || !isHost(host)) return null;
  if (typeof madeAt !== 'number' || !Number.isFinite(madeAt) || madeAt < 0) return null;
  if (typeof madeOn !== 'string' || madeOn.length > MAX_KEY) return null;
  if (typeof pageTitle !== 'string') return null;
  return { host, ...selectors, madeAt, madeOn, pageTitle: cutText(pageTitle, MAX_TITLE) };
}

/** The selectors in a value from outside, at least one of them set; null for what is none. */
export function asSelectors(value: unknown): RuleSelectors | null {
  if (typeof value !== 'object' || value === null) return null;
  const { body, title, date } = value as Record<string, unknown>;
  const all = [body, title, date];
  if (!all.every(isSelector) || all.every((selector) => selector === null)) return null;
  return { body, title, date } as RuleSelectors;
}

const isSelector = (value: unknown): boolean =>
  value === null ||
  (typeof value === 'string' &&
    value.trim() !== '' &&
    value.length <= MAX_SELECTOR &&
    !/[\p{Cc}{}]/u.test(value));

/** A host as `hostOf` writes it. */
const isHost = (host: string): boolean =>
  host !== '' && host.length <= 253 && hostOf(`https://${host}/`) === host;
