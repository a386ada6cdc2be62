import { FailureNote } from '../components/failure-note.tsx';
import { t } from '../components/t.ts';
import { Choice } from './choice.tsx';
import { Group, Row } from './group.tsx';
import type { AboutPort, PreferencesPort } from './options-port.ts';
import { usePreferences } from './use-preferences.ts';

/** In which language and colours every page is, and the way back to the first steps. */
export function LooksPanel(props: {
  readonly port: PreferencesPort;
  readonly about: Pick<AboutPort, 'openGuide'>;
}) {
  const { about } = props;
  const { held, failure, change } = usePreferences(props.port);
  return (
    <Group id="looks" heading={t('looks.heading')}>
      <Row
        title={t('looks.language')}
        text={t('looks.languageText')}
        control={
          <Choice
            name="language"
            label={t('looks.language')}
            value={held?.language ?? null}
            disabled={!held}
            options={[
              ['auto', t('looks.languageAuto')],
              ['vi', 'Tiếng Việt'],
              ['en', 'English'],
            ]}
            onChoose={(language) => change({ language })}
          />
        }
      />
      <Row
        title={t('looks.theme')}
        text={t('looks.themeText')}
        control={
          <Choice
            name="theme"
            label={t('looks.theme')}
            value={held?.theme ?? null}
            disabled={!held}
            options={[
              ['auto', t('looks.themeAuto')],
              ['light', t('looks.themeLight')],
              ['dark', t('looks.themeDark')],
            ]}
            onChoose={(theme) => change({ theme })}
          />
        }
      />
      <Row
        title={t('looks.guide')}
        text={t('looks.guideText')}
        control={
          <>
            <button
              type="button"
              class="button button-bare"
              onClick={() => about.openGuide('news')}
            >
              {t('looks.guideNews')}
            </button>
            <button type="button" class="button" onClick={() => about.openGuide('steps')}>
              {t('looks.guideSteps')}
            </button>
          </>
        }
      />
      {failure && <FailureNote failure={failure} />}
    </Group>
  );
}
