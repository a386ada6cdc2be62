/** The background says here that it has read a tab's page: a press, or a rule, let it. */
export const PAGES_CHANNEL = 'cat-bao:pages';

export interface PageOpened {
  readonly tabId: number;
  /** The view that asked for it, by the name it gave; it has the answer already. */
  readonly asker: string | null;
}
