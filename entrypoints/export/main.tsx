import '../components/tokens.css';
import '../components/base.css';
import '../components/form.css';
import '../components/toast.css';
import '../components/disclosure.css';
import './export.css';
import { t } from '../components/t.ts';
import { startPage } from '../looks/start-page.ts';
import { createExportPort } from './real-export-port.ts';
import { ExportPage } from './views/export-page.tsx';

const port = createExportPort(location.search);
const startAtOnce = new URLSearchParams(location.search).has('go');
// A reload shows what was made; it does not make it again.
if (startAtOnce) history.replaceState(null, '', location.href.replace(/&go\b/, ''));
startPage(
  () => <ExportPage port={port} startAtOnce={startAtOnce} />,
  () => `${t('exportPage.title')} · ${t('extName')}`,
);
