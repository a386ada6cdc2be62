import { render } from 'preact';

import '../components/tokens.css';
import '../components/base.css';
import { t } from '../components/t.ts';
import './import.css';
import { ImportPage } from './import-page.tsx';

document.documentElement.lang = t('lang');
document.title = `${t('importPage.title')} · ${t('extName')}`;
const app = document.querySelector('#app');
if (app) render(<ImportPage />, app);
