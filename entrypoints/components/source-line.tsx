import type { Published } from '../../domain/article.ts';
import type { Source } from '../../domain/source.ts';
import { formatPublished } from '../../domain/vietnam-time.ts';
import { t } from './t.ts';

/** Who published it, from which province then and now, and whether the registry knows it. */
export function SourceLine({ source }: { readonly source: Source }) {
  const { province2024: then, province2025: now } = source;
  const province = then && now && then !== now ? t('page.provinceNow', [then, now]) : (then ?? now);
  return (
    <p class="source-line">
      <strong title={source.host}>{source.name}</strong>
      {province !== null && <span>{province}</span>}
      {!source.registered && (
        <span class="chip chip-badge" title={t('page.unlistedHint')}>
          {t('page.unlisted')}
        </span>
      )}
    </p>
  );
}

/** `dd/mm/yyyy`, the time if known; the words as printed on the page in the tooltip. */
export function PublishedDay({ published }: { readonly published: Published | null }) {
  if (!published) return <span>{t('page.noDate')}</span>;
  const { date, time, raw } = published;
  return (
    <time
      dateTime={time ? `${date}T${time}+07:00` : date}
      title={raw === null ? undefined : t('page.rawDate', [raw])}
    >
      {formatPublished(published)}
    </time>
  );
}
