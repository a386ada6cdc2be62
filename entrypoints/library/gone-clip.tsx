import { Icon } from '../components/icon.tsx';
import { t } from '../components/t.ts';

/** In the reader's place, for a clip that is no longer there: an old address, another window. */
export function GoneClip({ onClose }: { readonly onClose: () => void }) {
  return (
    <div class="empty reading-gone">
      <span class="empty-mark">
        <Icon name="info" />
      </span>
      <h2>{t('library.readerGone')}</h2>
      <p class="quiet-text">{t('library.readerGoneDo')}</p>
      <button type="button" class="button" onClick={onClose}>
        {t('library.backToList')}
      </button>
    </div>
  );
}
