import { useRef } from 'preact/hooks';

import { Icon } from '../../components/icon.tsx';
import { t } from '../../components/t.ts';

/** The ways in which a picture can be taken along. */
export interface Taking {
  readonly png: () => void;
  readonly svg: () => void;
  /** Null where the browser cannot. */
  readonly copyPicture: (() => void) | null;
  readonly copyTable: () => void;
}

/** What a picture's "export" opens. */
export function TakeMenu({ title, taking }: { readonly title: string; readonly taking: Taking }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = (): void => {
    if (!menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  const item = (label: string, take: () => void) => (
    <button
      type="button"
      class="button button-bare"
      onClick={() => {
        take();
        close();
      }}
    >
      {label}
    </button>
  );
  return (
    <details
      ref={menu}
      class="picture-take"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        event.stopPropagation();
        close();
      }}
      onFocusOut={(event) => {
        const to = event.relatedTarget;
        // Outside, not nowhere: a press on the menu's own edge focuses nothing.
        if (menu.current && to instanceof Node && !menu.current.contains(to))
          menu.current.open = false;
      }}
    >
      <summary class="button button-bare" aria-label={t('pictures.takeOf', [title])}>
        <Icon name="download" />
        {t('pictures.take')}
      </summary>
      <div class="picture-take-items">
        {item(t('pictures.png'), taking.png)}
        {item(t('pictures.svg'), taking.svg)}
        {taking.copyPicture && item(t('pictures.copyPicture'), taking.copyPicture)}
        {item(t('pictures.copyTable'), taking.copyTable)}
      </div>
    </details>
  );
}
