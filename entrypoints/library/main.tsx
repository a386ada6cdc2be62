import '../components/tokens.css';
import '../components/base.css';
import '../components/form.css';
import '../components/list.css';
import '../components/toast.css';
import '../components/disclosure.css';
import '../components/diff.css';
import './library.css';
import './facets.css';
import './list-lines.css';
import { createLibraryReads } from '../../storage/library-reads.ts';
import { t } from '../components/t.ts';
import { startPage } from '../looks/start-page.ts';
import { createCampaignPort } from './campaigns/real-campaign-port.ts';
import { LibraryApp } from './library-app.tsx';
import { createListLook } from './list-look.ts';
import { createPicturesPort } from './pictures/browser-port.ts';
import { createLibraryPort } from './port.ts';
import { createReaderPort } from './reader/real-reader-port.ts';

const library = createLibraryReads();
const port = createLibraryPort(library);
const rooms = {
  reader: createReaderPort(library),
  campaigns: createCampaignPort(library, port),
  pictures: createPicturesPort((filter, text) => library.countPictures(filter, text)),
  sharing: async () => (await import('../sharing/open-sharing.ts')).openSharing(),
};
const look = createListLook(localStorage);
startPage(
  () => <LibraryApp port={port} rooms={rooms} look={look} />,
  () => `${t('library.title')} · ${t('extName')}`,
);
