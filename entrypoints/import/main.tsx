import '../components/tokens.css';
import '../components/base.css';
import { t } from '../components/t.ts';
import './import.css';
import { startPage } from '../looks/start-page.ts';
import { ImportPage } from './import-page.tsx';

startPage(
  () => <ImportPage />,
  () => `${t('importPage.title')} · ${t('extName')}`,
);
