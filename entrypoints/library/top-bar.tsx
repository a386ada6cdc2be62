import type { ComponentChildren } from 'preact';

import { Icon, type IconName } from '../components/icon.tsx';
import { Mark } from '../components/mark.tsx';
import { SearchBox } from '../components/search-box.tsx';
import { SquareButton } from '../components/square-button.tsx';
import { t } from '../components/t.ts';
import { LockButton } from '../lock/lock-button.tsx';
import type { LockSwitch } from '../popup/popup-port.ts';
import type { View } from './place.ts';

const VIEWS = [
  ['list', 'list', 'library.list'],
  ['pictures', 'chart', 'library.pictures'],
  ['campaign', 'flag', 'library.campaignView'],
] as const satisfies readonly (readonly [View, IconName, string])[];

/** The page's head: its name, the search, the ways to look at what is found, and other rooms. */
export function TopBar(props: {
  readonly text: string;
  readonly view: View;
  /** Whether one campaign is chosen: only then there is a page about it. */
  readonly campaign: boolean;
  readonly facets: boolean;
  readonly lock?: LockSwitch | undefined;
  /** What is said quietly beside the tools. */
  readonly status?: ComponentChildren;
  readonly onText: (text: string) => void;
  readonly onView: (view: View) => void;
  readonly onFacets: () => void;
  readonly onImport: () => void;
  readonly onOptions: () => void;
  readonly onHelp: () => void;
}) {
  const { view } = props;
  return (
    <header class="bar">
      <button
        type="button"
        class="button button-bare button-square"
        aria-pressed={props.facets}
        aria-label={t('library.facets')}
        title={t(props.facets ? 'library.facetsHide' : 'library.facetsShow')}
        onClick={props.onFacets}
      >
        <Icon name="panel" />
      </button>
      <h1 class="brand">
        <Mark />
        {t('extName')}
        <span class="hidden-text">{t('library.title')}</span>
      </h1>
      <SearchBox
        class="bar-search"
        text={props.text}
        onText={props.onText}
        onGoOn={() => document.querySelector<HTMLElement>('[data-place][tabindex="0"]')?.focus()}
      />
      <div class="view-tabs" role="group" aria-label={t('library.viewsOf')}>
        {VIEWS.filter(([each]) => each !== 'campaign' || props.campaign).map(
          ([each, icon, label]) => (
            <button
              key={each}
              type="button"
              class="view-tab"
              aria-pressed={view === each}
              onClick={() => props.onView(each)}
            >
              <Icon name={icon} />
              <span>{t(label)}</span>
            </button>
          ),
        )}
      </div>
      <div class="bar-tools">
        {props.status}
        <SquareButton icon="upload" label={t('library.import')} onPress={props.onImport} />
        <SquareButton icon="keyboard" label={t('library.help')} onPress={props.onHelp} />
        {props.lock && <LockButton lock={props.lock} />}
        <SquareButton icon="settings" label={t('library.options')} onPress={props.onOptions} />
      </div>
    </header>
  );
}
