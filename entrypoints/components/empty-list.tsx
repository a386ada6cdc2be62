import type { ComponentChildren } from 'preact';

import { Icon, type IconName } from './icon.tsx';
import { SearchHelp } from './search-help.tsx';
import { t } from './t.ts';

/** The library before the first clip: says how one gets here. */
export function EmptyLibrary({ onGuide }: { readonly onGuide?: () => void }) {
  return (
    <Empty icon="scissors" title={t('list.emptyTitle')}>
      <ol class="steps">
        <li>{t('list.emptyStep1')}</li>
        <li>{t('list.emptyStep2')}</li>
        <li>{t('list.emptyStep3')}</li>
      </ol>
      {onGuide && (
        <button type="button" class="button" onClick={onGuide}>
          {t('list.emptyGuide')}
        </button>
      )}
    </Empty>
  );
}

/** A search or filter that nothing matches, the way out, and what else could be typed. */
export function NoResult(props: {
  readonly onReset: () => void;
  readonly onInsert: (beginning: string) => void;
}) {
  return (
    <Empty icon="search" title={t('list.noResultTitle')}>
      <p class="quiet-text">{t('list.noResultText')}</p>
      <button type="button" class="button" onClick={props.onReset}>
        {t('list.noResultReset')}
      </button>
      <SearchHelp onInsert={props.onInsert} />
    </Empty>
  );
}

/** The trash with nothing in it: says what would be here. */
export function EmptyTrash({ onBack }: { readonly onBack: () => void }) {
  return (
    <Empty icon="trash" title={t('trashView.emptyTitle')}>
      <p class="quiet-text">{t('trashView.emptyText')}</p>
      <button type="button" class="button" onClick={onBack}>
        {t('trashView.back')}
      </button>
    </Empty>
  );
}

function Empty(props: {
  readonly icon: IconName;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="empty">
      <span class="empty-mark">
        <Icon name={props.icon} />
      </span>
      <h3>{props.title}</h3>
      {props.children}
    </div>
  );
}
