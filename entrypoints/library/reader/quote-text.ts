import type { Clip } from '../../../domain/clip.ts';
import { formatPublished } from '../../../domain/vietnam-time.ts';
import { t } from '../../components/t.ts';

/** A quote as it goes into a report: the words, then who said them, where and when. */
export function quoteText(exact: string, clip: Clip): string {
  const { source, published, authors, title, url } = clip;
  const day = published ? formatPublished(published) : t('list.noDate');
  const names = authors.map(({ name }) => name).join(', ');
  const said = [names, `“${title}”`, source.name, day].filter(Boolean).join(', ');
  return `“${exact.trim()}”\n(${said}, ${url})`;
}
