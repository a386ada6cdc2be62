import { Icon } from './icon.tsx';
import { t } from './t.ts';

/** The library before the first clip: says how one gets here. */
export function EmptyLibrary() {
  return (
    <div class="empty">
      <span class="empty-mark">
        <Icon name="scissors" />
      </span>
      <h3>{t('list.emptyTitle')}</h3>
      <ol class="steps">
        <li>{t('list.emptyStep1')}</li>
        <li>{t('list.emptyStep2')}</li>
        <li>{t('list.emptyStep3')}</li>
      </ol>
    </div>
  );
}

/** A search or filter that nothing matches, and the way out. */
export function NoResult({ onReset }: { readonly onReset: () => void }) {
  return (
    <div class="empty">
      <span class="empty-mark">
        <Icon name="search" />
      </span>
      <h3>{t('list.noResultTitle')}</h3>
      <p class="quiet-text">{t('list.noResultText')}</p>
      <button type="button" class="button" onClick={onReset}>
        {t('list.noResultReset')}
      </button>
    </div>
  );
}
