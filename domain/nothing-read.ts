import type { Article } from './article.ts';

/** An article of which nothing is known but where it is and what it is called. */
export const NOTHING_READ: Omit<Article, 'url' | 'title' | 'warnings'> = {
  lead: null,
  html: '',
  text: '',
  authors: [],
  published: null,
  updated: null,
  eventDate: null,
  via: null,
  siteName: null,
  section: null,
  keywords: [],
  views: null,
  pictures: [],
  videos: [],
  attachments: [],
  documents: [],
  language: null,
  words: 0,
};
