import { t } from '../components/t.ts';
import { Group } from './group.tsx';

/** Where the data is. */
export const DataPanel = () => (
  <Group id="data" heading={t('options.dataHeading')}>
    <p class="row">{t('options.dataText')}</p>
  </Group>
);
