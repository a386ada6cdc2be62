import '../components/tokens.css';
import '../components/base.css';
import '../components/list.css';
import '../components/toast.css';
import './waiting.css';
import { createLibrary } from '../../storage/library.ts';
import { t } from '../components/t.ts';
import { giveBackLeft } from '../doors/lent-hosts.ts';
import { startPage } from '../looks/start-page.ts';
import { createWaitingPort } from './port.ts';
import { WaitingPage } from './waiting-page.tsx';

const port = createWaitingPort(createLibrary());
// A tab that was closed while it clipped gave nothing back.
void giveBackLeft();
startPage(
  () => <WaitingPage port={port} />,
  () => `${t('waiting.title')} · ${t('extName')}`,
);
