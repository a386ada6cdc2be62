import type { ComponentChildren } from 'preact';

import type { CampaignCount, ClipQuery } from '../../domain/collection.ts';
import { handedCollection } from '../components/handed-collection.ts';
import { Icon } from '../components/icon.tsx';
import { formatCount, t } from '../components/t.ts';
import type { PopupPort } from './popup-port.ts';
import type { ListHandle } from './use-list.ts';

interface LibraryHeadProps {
  readonly port: Pick<PopupPort, 'openImport' | 'openExport'>;
  readonly query: ClipQuery;
  readonly list: ListHandle;
  readonly campaigns: readonly CampaignCount[];
}

/** What is listed, how many, and what can be done with all of them. */
export function LibraryHead(props: LibraryHeadProps) {
  const { port, query, list, campaigns } = props;
  return (
    <Head title={t('list.heading')} list={list}>
      <button
        type="button"
        class="button button-bare"
        title={t('export.importHint')}
        onClick={() => port.openImport()}
      >
        <Icon name="upload" />
        {t('export.import')}
      </button>
      <button
        type="button"
        class="button"
        disabled={list.clips.length === 0}
        onClick={() => port.openExport(handedCollection({ kind: 'query', query }, campaigns))}
      >
        <Icon name="download" />
        {t('export.button')}
      </button>
    </Head>
  );
}

/** The same for the trash. */
export function TrashHead(props: {
  readonly list: ListHandle;
  readonly asking: boolean;
  /** Nothing is in it, or something is being done. */
  readonly disabled: boolean;
  readonly onEmpty: () => void;
}) {
  return (
    <Head title={t('trashView.heading')} list={props.list}>
      <button
        type="button"
        class="button"
        data-empty-trash
        disabled={props.disabled}
        aria-expanded={props.asking}
        onClick={props.onEmpty}
      >
        <Icon name="trash" />
        {t('trashView.empty')}
      </button>
    </Head>
  );
}

function Head(props: {
  readonly title: string;
  readonly list: ListHandle;
  readonly children: ComponentChildren;
}) {
  return (
    <div class="library-head">
      <h2 id="library-heading">{props.title}</h2>
      <span class="quiet-text" role="status">
        {howMany(props.list)}
      </span>
      {props.children}
    </div>
  );
}

/** Only what is known: a search that found more than it shows is counted after it is shown. */
function howMany({ answers, total, clips }: ListHandle): string | null {
  if (!answers || clips.length === 0) return null;
  return total === null
    ? t('list.countOver', [formatCount(clips.length)])
    : t('list.count', total, [formatCount(total)]);
}
