import { useState } from 'preact/hooks';

import { Mark } from '../components/mark.tsx';
import { t } from '../components/t.ts';
import { LanguageChoice } from './language-choice.tsx';
import { News } from './news.tsx';
import { Steps } from './steps.tsx';
import type { WelcomePort } from './welcome-port.ts';

/** First run: three steps, in which a sample article is clipped. After an update: what is new. */
export function WelcomePage(props: {
  readonly port: WelcomePort;
  readonly startAt: 'steps' | 'news';
}) {
  const { port } = props;
  const [shown, setShown] = useState(props.startAt);
  return (
    <div class="welcome">
      <header class="welcome-head">
        <p class="brand">
          <Mark />
          {t('extName')}
        </p>
        <LanguageChoice port={port.preferences} />
      </header>
      {shown === 'news' ? (
        <News port={port} onSteps={() => setShown('steps')} />
      ) : (
        <Steps port={port} />
      )}
    </div>
  );
}
