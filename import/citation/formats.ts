import type { ImportFormat } from '../format.ts';

/** What reference managers write. */
export const citationImports: readonly ImportFormat[] = [
  {
    id: 'csl',
    recognise: (sources, head) =>
      sources.length > 0 &&
      sources.every((source) => {
        const text = head(source);
        return (
          /^\s*(?:\[\s*\{|\{\s*"items"\s*:\s*\[)/.test(text) &&
          /"type"\s*:\s*"[a-z_-]{3,30}"/.test(text) &&
          /"(?:date-parts|container-title|citation-key|issued|accessed)"\s*:/.test(text)
        );
      }),
    read: async (sources, deps) => (await import('./csl-json.ts')).readCslJson(sources, deps),
  },
  {
    id: 'ris',
    recognise: (sources, head) =>
      sources.length > 0 && sources.every((source) => /^\s*TY {1,2}-/m.test(head(source))),
    read: async (sources, deps) => (await import('./ris.ts')).readRis(sources, deps),
  },
];
