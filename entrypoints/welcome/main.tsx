import '../components/tokens.css';
import '../components/base.css';
import '../components/form.css';
import '../components/list.css';
import '../components/toast.css';
import '../components/disclosure.css';
import '../popup/popup.css';
import './welcome.css';
import { t } from '../components/t.ts';
import { startPage } from '../looks/start-page.ts';
import { createWelcomePort } from './port.ts';
import { WelcomePage } from './welcome-page.tsx';

const port = createWelcomePort();
const startAt = location.hash === '#news' ? 'news' : 'steps';
const erased = location.hash === '#erased';
addEventListener('hashchange', () => location.reload());
startPage(
  () => <WelcomePage port={port} startAt={startAt} erased={erased} />,
  () => `${t('welcome.title')} · ${t('extName')}`,
);
