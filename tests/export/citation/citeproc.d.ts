declare module 'citeproc' {
  interface Sys {
    retrieveItem(id: string): unknown;
    retrieveLocale(language: string): string;
  }
  class Engine {
    constructor(sys: Sys, style: string, language?: string, forced?: boolean);
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [{ readonly entry_ids: readonly (readonly string[])[] }, string[]];
  }
  const CSL: { Engine: typeof Engine };
  export default CSL;
}
