import { useEffect, useState } from 'preact/hooks';

import { t } from '../components/t.ts';
import { Group, Row } from './group.tsx';
import type { AboutPort, Shortcut } from './options-port.ts';

/** Keys of the browser, which it lets a person change, and keys inside our pages. */
export function KeysPanel({ port }: { readonly port: AboutPort }) {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    const read = (): void => void port.shortcuts().then(setShortcuts, () => undefined);
    read();
    // They are changed on a page of the browser; the person comes back from there.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [port]);
  const { openShortcuts } = port;
  return (
    <Group id="keys" heading={t('options.keysHeading')}>
      <Row
        title={t('keys.browser')}
        text={openShortcuts ? t('keys.browserText') : t('keys.browserTextFirefox')}
        control={
          openShortcuts && (
            <button type="button" class="button" onClick={openShortcuts}>
              {t('keys.change')}
            </button>
          )
        }
      >
        <dl class="pairs">
          {shortcuts.map((each) => (
            <Keys key={each.name} keys={each.shortcut || t('keys.unset')}>
              {each.name === '_execute_action' ? t('options.keyOpen') : each.description}
            </Keys>
          ))}
        </dl>
      </Row>
      <Row title={t('keys.pages')}>
        <dl class="pairs">
          <Keys keys="/">{t('options.keySearch')}</Keys>
          <Keys keys="↑ ↓">{t('options.keyMove')}</Keys>
          <Keys keys="X">{t('options.keySelect')}</Keys>
          <Keys keys="Ctrl + Enter">{t('options.keySave')}</Keys>
          <Keys keys="Ctrl + Z">{t('options.keyUndo')}</Keys>
        </dl>
      </Row>
      <Row title={t('keys.library')} text={t('keys.libraryText')}>
        <dl class="pairs">
          <Keys keys="J, K">{t('keys.next')}</Keys>
          <Keys keys="T">{t('keys.tag')}</Keys>
          <Keys keys="N">{t('keys.note')}</Keys>
          <Keys keys="E">{t('keys.export')}</Keys>
          <Keys keys="?">{t('keys.all')}</Keys>
        </dl>
      </Row>
    </Group>
  );
}

function Keys(props: { readonly keys: string; readonly children: string }) {
  return (
    <div>
      <dt>
        <kbd>{props.keys}</kbd>
      </dt>
      <dd>{props.children}</dd>
    </div>
  );
}
