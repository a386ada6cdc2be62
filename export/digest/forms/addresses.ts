import type { ExportChoices } from '../../../domain/export-choices.ts';

/** The addresses of a text whose links are footnotes: each has its number, and stands at the end. */
export class Addresses {
  readonly #urls: string[] = [];
  readonly #wanted: boolean;

  constructor(links: ExportChoices['links']) {
    this.#wanted = links === 'footnote';
  }

  /** The number of this address; null where links are no footnotes. */
  numberOf(url: string): number | null {
    return this.#wanted ? this.#urls.push(url) : null;
  }

  get all(): readonly string[] {
    return this.#urls;
  }
}
