import { render } from 'preact';

import '../components/tokens.css';
import '../components/base.css';
import '../components/form.css';
import '../components/toast.css';
import '../components/disclosure.css';
import '../components/diff.css';
import './popup.css';
import { t } from '../components/t.ts';
import { App } from './app.tsx';
import { createPopupPort } from './port.ts';

// Opened as a page (Android, small windows, tests) it names the tab that it is about.
const tab = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
const asPage = !Number.isNaN(tab) || navigator.userAgent.includes('Android');

const root = document.documentElement;
root.lang = t('lang');
root.dataset['place'] = asPage ? 'tab' : 'popup';
document.title = t('extName');
const app = document.querySelector('#app');
if (app) render(<App port={createPopupPort(Number.isNaN(tab) ? null : tab)} />, app);
