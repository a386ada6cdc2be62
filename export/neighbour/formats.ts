import type { ExportFormat } from '../format.ts';

/** Programs that a collection can move to. What each of them cannot hold: docs/neighbours.md. */
export const neighbourFormats: readonly ExportFormat[] = [
  {
    id: 'wallabag',
    group: 'neighbour',
    extension: 'json',
    mime: 'application/json',
    choices: ['notes'],
    load: async () => (await import('./wallabag.ts')).exportWallabag,
  },
  {
    id: 'karakeep',
    group: 'neighbour',
    extension: 'json',
    mime: 'application/json',
    choices: ['notes'],
    load: async () => (await import('./karakeep.ts')).exportKarakeep,
  },
  {
    id: 'omnivore',
    group: 'neighbour',
    extension: 'zip',
    mime: 'application/zip',
    choices: ['notes'],
    load: async () => (await import('./omnivore.ts')).exportOmnivore,
  },
  {
    id: 'linkwarden',
    group: 'neighbour',
    extension: 'json',
    mime: 'application/json',
    choices: ['notes'],
    load: async () => (await import('./linkwarden.ts')).exportLinkwarden,
  },
  {
    id: 'netscape',
    group: 'neighbour',
    extension: 'html',
    mime: 'text/html',
    choices: ['notes'],
    load: async () => (await import('./netscape.ts')).exportNetscape,
  },
  {
    id: 'pocket',
    group: 'neighbour',
    extension: 'csv',
    mime: 'text/csv',
    choices: [],
    load: async () => (await import('./pocket.ts')).exportPocket,
  },
  {
    id: 'opml',
    group: 'neighbour',
    extension: 'opml',
    mime: 'text/x-opml',
    choices: [],
    load: async () => (await import('./opml.ts')).exportOpml,
  },
];
