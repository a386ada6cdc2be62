import type { Settings } from '../../storage/settings.ts';
import { t } from '../components/t.ts';
import type { PreferencesPort } from '../options/options-port.ts';
import { usePreferences } from '../options/use-preferences.ts';

/** In which language all pages speak. The names of languages stay in their own. */
export function LanguageChoice({ port }: { readonly port: PreferencesPort }) {
  const { held, change } = usePreferences(port);
  return (
    <label class="welcome-language">
      <span class="quiet-text">{t('looks.language')}</span>
      <select
        class="input"
        value={held?.language ?? 'auto'}
        disabled={held === null}
        onChange={({ currentTarget }) =>
          change({ language: currentTarget.value as Settings['language'] })
        }
      >
        <option value="auto">{t('looks.languageAuto')}</option>
        <option value="vi" lang="vi">
          Tiếng Việt
        </option>
        <option value="en" lang="en">
          English
        </option>
      </select>
    </label>
  );
}
