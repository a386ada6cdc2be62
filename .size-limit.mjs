// Sizes of the production build, brotli: what an old PC must read at each press.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const BUILD = '.output/chrome-mv3';

/** A page with everything it loads: scripts, what they import statically, styles. */
function withAllItLoads(page) {
  const seen = new Set();
  const follow = (file) => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    const source = readFileSync(file, 'utf8');
    const links = file.endsWith('.html')
      ? [...source.matchAll(/(?:src|href)="([^"#]+\.(?:js|css))"/g)].map(([, path]) => path)
      : file.endsWith('.js')
        ? [
            ...source.matchAll(
              /(?:^|[;}\s])(?:import|export)[^;()]*?from\s*["']([^"']+)["']|import\s*["']([^"']+)["']/g,
            ),
          ].map(([, from, bare]) => from ?? bare)
        : [];
    for (const path of links) {
      follow(path.startsWith('/') ? join(BUILD, path) : join(dirname(file), path));
    }
  };
  follow(join(BUILD, page));
  return [...seen].map((file) => relative('.', file));
}

export default [
  { name: 'injected: content script', path: `${BUILD}/content-scripts/content.js`, limit: '30 kB' },
  { name: 'injected: reader (Readability)', path: `${BUILD}/reader.js`, limit: '20 kB' },
  { name: 'injected: doorway (DOMPurify)', path: `${BUILD}/doorway.js`, limit: '20 kB' },
  { name: 'injected: chooser', path: `${BUILD}/chooser.js`, limit: '10 kB' },
  { name: 'injected: picker', path: `${BUILD}/picker.js`, limit: '15 kB' },
  {
    name: 'library page with everything it loads at start',
    path: withAllItLoads('library.html'),
    limit: '130 kB',
  },
  { name: 'popup with everything it loads', path: withAllItLoads('popup.html'), limit: '45 kB' },
].map((check) => Object.assign(check, { brotli: true }));
