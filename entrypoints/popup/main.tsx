import '../components/tokens.css';
import '../components/base.css';
import '../components/form.css';
import '../components/list.css';
import '../components/toast.css';
import '../components/disclosure.css';
import '../components/diff.css';
import './popup.css';
import { t } from '../components/t.ts';
import { startPage } from '../looks/start-page.ts';
import { App } from './app.tsx';
import { createPopupPort } from './port.ts';

// Opened as a page (Android, small windows, tests) it names the tab that it is about.
const tab = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
const asPage = !Number.isNaN(tab) || navigator.userAgent.includes('Android');

document.documentElement.dataset['place'] = asPage ? 'tab' : 'popup';
const port = createPopupPort(async () => ({ tabId: Number.isNaN(tab) ? null : tab }));
startPage(
  () => <App port={port} />,
  () => t('extName'),
  async () => {
    const { LockedPage } = await import('../lock/locked-page.tsx');
    return () => <LockedPage port={port} />;
  },
);
