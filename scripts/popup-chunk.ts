import type { Plugin } from 'vite';

interface Linked {
  readonly importedIds: readonly string[];
}
interface Graph {
  getModuleInfo(id: string): Linked | null;
}

const ENTRIES = {
  popup: /entrypoints[\\/]popup[\\/]main\.tsx$/,
  background: /entrypoints[\\/]background[\\/]index\.ts$/,
} as const;

/**
 * Keeps what the popup loads at a press in two files: what the background has too, which must not
 * load a page's code at each start, and the rest. Left to itself the bundler makes a file of every
 * set of modules that some pages share: two dozen for the popup, which compress a fifth worse and
 * are opened one by one. Other pages read a little more than they need; none is opened so often.
 */
export function popupChunk(): Plugin {
  const entries: { popup?: string; background?: string } = {};
  let popup: ReadonlySet<string> | null = null;
  let background: ReadonlySet<string> = new Set();
  return {
    name: 'popup-chunk',
    apply: 'build',
    moduleParsed({ id }) {
      if (ENTRIES.popup.test(id)) entries.popup = id;
      if (ENTRIES.background.test(id)) entries.background = id;
    },
    outputOptions(options) {
      // Scripts that are injected are one file each anyhow.
      if (options.format !== 'es') return null;
      const group = {
        debugName: 'popup',
        name(id: string, graph: Graph): string | null {
          if (!popup) {
            popup = reachedFrom(entries.popup, graph);
            background = reachedFrom(entries.background, graph);
          }
          if (!popup.has(id)) return null;
          return background.has(id) ? 'core' : 'popup-core';
        },
      };
      return {
        ...options,
        codeSplitting: { includeDependenciesRecursively: false, groups: [group] },
      };
    },
  };
}

/** All modules that an entry imports, directly or not; what it loads later is not among them. */
function reachedFrom(entry: string | undefined, graph: Graph): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = entry === undefined ? [] : [entry];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) {
      if (reached.has(next) || /\.css(\?|$)/.test(next)) continue;
      reached.add(next);
      waiting.push(next);
    }
  }
  return reached;
}
