import { Icon } from '../components/icon.tsx';
import { t } from '../components/t.ts';

/** Nothing waits: says what would be here, and how it gets here. */
export function EmptyWaiting({ onImport }: { readonly onImport: () => void }) {
  return (
    <div class="empty">
      <span class="empty-mark">
        <Icon name="scissors" />
      </span>
      <h2>{t('waiting.emptyTitle')}</h2>
      <p class="quiet-text">{t('waiting.emptyText')}</p>
      <button type="button" class="button" onClick={onImport}>
        {t('waiting.emptyImport')}
      </button>
    </div>
  );
}
