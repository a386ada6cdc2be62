import type { ComponentChildren } from 'preact';

import { Icon } from './icon.tsx';
import { formatCount, t } from './t.ts';

/** The bar at the bottom while clips are ticked: how many, what can be done, a panel above it. */
export function BulkShell(props: {
  readonly count: number;
  readonly busy: boolean;
  /** What an action asks for before it is done. */
  readonly panel: ComponentChildren;
  /** The buttons. */
  readonly children: ComponentChildren;
  readonly onEscape: () => void;
  readonly onClear: () => void;
}) {
  const { count } = props;
  return (
    <section
      class="bulk"
      aria-label={t('bulk.bar')}
      aria-busy={props.busy}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        props.onEscape();
      }}
    >
      {props.panel}
      <div class="bulk-row">
        <button
          type="button"
          class="button button-bare button-square"
          aria-label={t('bulk.clear')}
          title={t('bulk.clear')}
          onClick={props.onClear}
        >
          <Icon name="close" />
        </button>
        <strong class="bulk-count">{t('bulk.selected', count, [formatCount(count)])}</strong>
        {props.children}
      </div>
    </section>
  );
}
