import '../components/tokens.css';
import '../components/base.css';
import '../components/form.css';
import '../components/disclosure.css';
import '../components/diff.css';
import { createLibrary } from '../../storage/library.ts';
import { t } from '../components/t.ts';
import './import.css';
import { startPage } from '../looks/start-page.ts';
import { ImportPage } from './import-page.tsx';
import { createImportPort } from './port.ts';

const port = createImportPort(createLibrary());
startPage(
  () => <ImportPage port={port} />,
  () => `${t('importPage.title')} · ${t('extName')}`,
);
