import '../components/tokens.css';
import '../components/base.css';
import '../components/toast.css';
import './options.css';
import { t } from '../components/t.ts';
import { startPage } from '../looks/start-page.ts';
import { OptionsPage } from './options-page.tsx';
import { createOptionsPort } from './port.ts';

const port = createOptionsPort();
startPage(
  () => <OptionsPage port={port} />,
  () => t('options.title'),
);
