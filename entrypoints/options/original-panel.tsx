import { FailureNote } from '../components/failure-note.tsx';
import { t } from '../components/t.ts';
import { Group } from './group.tsx';
import type { PreferencesPort } from './options-port.ts';
import { Switch } from './switch.tsx';
import { usePreferences } from './use-preferences.ts';

/** Whether the page's HTML is kept beside a clip. */
export function OriginalPanel({ port }: { readonly port: PreferencesPort }) {
  const { held, failure, change } = usePreferences(port);
  return (
    <Group id="original" heading={t('original.heading')} text={t('original.text')}>
      <Switch
        title={t('original.switch')}
        text={t('original.hint')}
        on={held?.snapshots ?? null}
        onTurn={(snapshots) => change({ snapshots })}
      />
      {failure && <FailureNote failure={failure} />}
    </Group>
  );
}
