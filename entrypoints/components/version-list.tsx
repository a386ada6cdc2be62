import { useState } from 'preact/hooks';

import { Disclosure } from './disclosure.tsx';
import { formatCount, t } from './t.ts';

/** An earlier text of a clip. */
export interface Version {
  readonly id: string;
  /** When it was read, as shown. */
  readonly readAt: string;
}

/** What a clip said before its page was read again, the latest first, each with a way back. */
export function VersionList(props: {
  readonly versions: readonly Version[];
  readonly busy: boolean;
  readonly onView: (id: string) => void;
  readonly onRestore: (id: string) => void;
}) {
  const { versions } = props;
  const [open, setOpen] = useState(false);
  const count = versions.length;
  return (
    <Disclosure
      icon="history"
      heading={t('versions.heading', count, [formatCount(count)])}
      open={open}
      onToggle={setOpen}
    >
      <ul class="lines">
        {versions.map(({ id, readAt }) => (
          <li key={id} class="line line-version">
            <span>{t('versions.readAt', [readAt])}</span>
            <span class="line-buttons">
              <button
                type="button"
                class="link-button"
                aria-label={t('versions.viewOf', [readAt])}
                onClick={() => props.onView(id)}
              >
                {t('change.view')}
              </button>
              <button
                type="button"
                class="link-button"
                aria-label={t('versions.restoreOf', [readAt])}
                disabled={props.busy}
                onClick={() => props.onRestore(id)}
              >
                {t('versions.restore')}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
