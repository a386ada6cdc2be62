import { useEffect } from 'preact/hooks';

import { t } from '../components/t.ts';
import { NEWS } from './news-entries.ts';
import type { WelcomePort } from './welcome-port.ts';

/** What came with the last versions, the newest first. Looking at it is having seen it. */
export function News(props: { readonly port: WelcomePort; readonly onSteps: () => void }) {
  const { port } = props;
  useEffect(() => {
    void port.popup.dropNews();
  }, [port]);
  const language = t('lang') === 'en' ? 'en' : 'vi';
  return (
    <main class="steps-page news">
      <h1>{t('news.heading')}</h1>
      {NEWS.map(({ version, points }) => (
        <section key={version} class="news-version" aria-labelledby={`news-${version}`}>
          <h2 id={`news-${version}`}>{t('news.version', [version])}</h2>
          <ul>
            {points.map((point) => (
              <li key={point.en.what}>
                <strong>{point[language].what}</strong>
                <span>{point[language].how}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <footer class="step-foot">
        <button type="button" class="button" onClick={props.onSteps}>
          {t('news.steps')}
        </button>
        <span class="step-room" />
        <button
          type="button"
          class="button button-primary"
          onClick={() => port.popup.openLibrary(null)}
        >
          {t('panel.library')}
        </button>
      </footer>
    </main>
  );
}
