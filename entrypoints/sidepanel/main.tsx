import '../components/tokens.css';
import '../components/base.css';
import '../components/form.css';
import '../components/list.css';
import '../components/toast.css';
import '../components/disclosure.css';
import '../components/diff.css';
import '../popup/popup.css';
import { t } from '../components/t.ts';
import { startPage } from '../looks/start-page.ts';
import { App } from '../popup/app.tsx';
import { createPanelPort } from './panel-port.ts';

// The popup's own view, beside the page: what it shows follows the tab in front.
document.documentElement.dataset['place'] = 'panel';
const port = createPanelPort();
startPage(
  () => <App port={port} />,
  () => t('extName'),
  async () => {
    const { LockedPage } = await import('../lock/locked-page.tsx');
    return () => <LockedPage port={port} />;
  },
);
