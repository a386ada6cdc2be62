declare module '@citation-js/core' {
  interface Config {
    parse: { strict: boolean; sentenceCase: string };
  }
  interface Plugins {
    input: { chain(data: string, options: { generateGraph: boolean }): unknown[] };
    config: { get(plugin: string): Config };
  }
  export const plugins: Plugins;
}
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-bibtex';
