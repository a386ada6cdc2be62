import { useState } from 'preact/hooks';

import { Icon } from '../components/icon.tsx';
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
  /** Everything was just deleted: it begins as on the first day. */
  readonly erased?: boolean;
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
      {props.erased && (
        <div class="note note-good" role="status">
          <Icon name="check" />
          <div class="note-body">
            <strong>{t('erase.done')}</strong>
            <span>{t('erase.doneText')}</span>
          </div>
        </div>
      )}
      {shown === 'news' ? (
        <News port={port} onSteps={() => setShown('steps')} />
      ) : (
        <Steps port={port} />
      )}
    </div>
  );
}
