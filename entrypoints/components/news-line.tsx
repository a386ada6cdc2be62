import { Icon } from './icon.tsx';
import { t } from './t.ts';

/** After an update: one quiet line that leads to what is new, and goes for good when told to. */
export function NewsLine(props: { readonly onView: () => void; readonly onDismiss: () => void }) {
  return (
    <p class="news-line">
      <Icon name="sparkle" />
      <span>{t('news.line')}</span>
      <button type="button" class="link-button" onClick={props.onView}>
        {t('news.view')}
      </button>
      <button
        type="button"
        class="button button-bare button-square"
        aria-label={t('news.dismiss')}
        title={t('news.dismiss')}
        onClick={props.onDismiss}
      >
        <Icon name="close" />
      </button>
    </p>
  );
}
