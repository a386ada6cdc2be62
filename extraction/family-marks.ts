import type { Family } from './families/family.ts';
import { CHROME_MARK, ROLE_MARK } from './lines.ts';

/** What the page's own system calls an element. A hint: whoever reads it asks for more evidence. */
export type Role = 'title' | 'lead' | 'date' | 'author';

const ROLES: readonly Role[] = ['title', 'lead', 'date', 'author'];

/**
 * Marks on the copy what the page's systems call title, lead, date and author, and as chrome what
 * they print around every article.
 *
 * @param families the systems identified @param whole characters of the page's text: what holds
 * much of it is no chrome, whatever it is called
 */
export function markByFamily(copy: Document, families: readonly Family[], whole: number): void {
  for (const { chrome } of families) {
    if (!chrome) continue;
    for (const element of Array.from(copy.body.querySelectorAll(chrome)))
      if ((element.textContent ?? '').length < whole * 0.4)
        element.setAttribute(CHROME_MARK, 'box');
  }
  for (const role of ROLES) {
    for (const family of families) {
      const selector = family[role];
      if (!selector) continue;
      for (const element of Array.from(copy.body.querySelectorAll(selector)))
        if (!element.closest(`[${CHROME_MARK}=box]`) && isShort(element))
          element.setAttribute(ROLE_MARK, role);
    }
  }
}

/** Whether a line stands in an element to which a role was given. */
export function hasRole(node: Node | undefined, role: Role): boolean {
  return Boolean(node?.parentElement?.closest(`[${ROLE_MARK}=${role}]`));
}

const isShort = (element: Element): boolean => (element.textContent ?? '').trim().length < 1200;
