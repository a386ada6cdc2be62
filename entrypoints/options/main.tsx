import { render } from 'preact';

import '../components/tokens.css';
import '../components/base.css';
import '../components/toast.css';
import './options.css';
import { t } from '../components/t.ts';
import { OptionsPage } from './options-page.tsx';
import { createOptionsPort } from './port.ts';

document.documentElement.lang = t('lang');
document.title = t('options.title');
const app = document.querySelector('#app');
if (app) render(<OptionsPage port={createOptionsPort()} />, app);
