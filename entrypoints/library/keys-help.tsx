import { useEffect, useRef } from 'preact/hooks';

import { Icon } from '../components/icon.tsx';
import { t } from '../components/t.ts';

const KEYS = [
  ['j  k', 'pageKeys.move'],
  ['Enter', 'pageKeys.open'],
  ['x', 'pageKeys.tick'],
  ['Shift+j  Shift+k', 'pageKeys.range'],
  ['Ctrl+A', 'pageKeys.all'],
  ['t', 'pageKeys.tag'],
  ['n', 'pageKeys.note'],
  ['c', 'pageKeys.cite'],
  ['e', 'pageKeys.export'],
  ['Delete', 'pageKeys.trash'],
  ['Ctrl+Z', 'pageKeys.undo'],
  ['/', 'pageKeys.search'],
  ['[', 'pageKeys.facets'],
  ['1  2  3', 'pageKeys.views'],
  ['Esc', 'pageKeys.escape'],
  ['?', 'pageKeys.help'],
] as const;

/** The keys of the page. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-heading" onClose={onClose}>
      <header class="keys-head">
        <h2 id="keys-heading">{t('pageKeys.heading')}</h2>
        <button
          type="button"
          class="button button-bare button-square"
          aria-label={t('pageKeys.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      <dl>
        {KEYS.map(([keys, meaning]) => (
          <div key={keys} class="keys-row">
            <dt>
              {keys.split('  ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(meaning)}</dd>
          </div>
        ))}
      </dl>
    </dialog>
  );
}
