import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

import type { RefusedEntry } from '../../import/found.ts';
import type { RefusedSource } from '../../import/sources/picked-file.ts';
import type { StagedClip } from '../../import/stage.ts';
import type { WaitingPage } from '../../domain/waiting-page.ts';
import { hostOf } from '../../domain/url-key.ts';
import { formatPublished } from '../../domain/vietnam-time.ts';
import { Disclosure } from '../components/disclosure.tsx';
import type { IconName } from '../components/icon.tsx';
import { formatCount, t } from '../components/t.ts';
import { ConflictLine } from './conflict-line.tsx';
import { gainsText } from './gains-text.ts';
import { reasonText } from './reason-text.ts';

/** Lines that are drawn of a list; who wants to see more looks at the file. */
const SHOWN = 100;

interface ListProps<Item> {
  readonly name: string;
  readonly icon: IconName;
  readonly heading: string;
  readonly items: readonly Item[];
  readonly line: (item: Item, at: number) => ComponentChildren;
  /** Said above the lines. */
  readonly hint?: string;
}

/** One kind of what will come: how many, and the first of them. Not there where there is none. */
export function StageList<Item>(props: ListProps<Item>) {
  const { items, line, hint } = props;
  const [open, setOpen] = useState(false);
  if (items.length === 0) return null;
  const more = items.length - SHOWN;
  return (
    <div data-list={props.name}>
      <Disclosure icon={props.icon} heading={props.heading} open={open} onToggle={setOpen}>
        {hint !== undefined && <p class="stage-hint quiet-text">{hint}</p>}
        {/* It scrolls, so a keyboard must reach it. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <ul class="stage-lines" tabIndex={0} aria-label={props.heading}>
          {items.slice(0, SHOWN).map(line)}
        </ul>
        {more > 0 && (
          <p class="stage-hint quiet-text">{t('importPage.andMore', more, [formatCount(more)])}</p>
        )}
      </Disclosure>
    </div>
  );
}

export const clipLine = (staged: StagedClip): ComponentChildren => {
  const { clip, conflict } = staged;
  return (
    <li key={clip.id} class="line stage-line">
      <span class="line-title">{clip.title}</span>
      <span class="line-facts">
        <span>{clip.source.name}</span>
        <span>{clip.published ? formatPublished(clip.published) : t('list.noDate')}</span>
        {staged.trashed && <span class="stage-trashed">{t('importPage.inTrash')}</span>}
      </span>
      {gainsText(staged) !== '' && <span class="stage-gains">{gainsText(staged)}</span>}
      {conflict && <ConflictLine conflict={conflict} />}
    </li>
  );
};

export const waitingLine = (page: WaitingPage): ComponentChildren => (
  <li key={page.urlKey} class="line stage-line">
    <span class="line-title">{page.title || page.url}</span>
    <span class="line-facts">
      <span>{hostOf(page.url)}</span>
    </span>
  </li>
);

export const refusedLine = (
  { where, reason }: RefusedEntry | RefusedSource,
  at: number,
): ComponentChildren => (
  <li key={at} class="line stage-line">
    <span class="line-title">{where}</span>
    <span class="stage-gains">{reasonText(reason)}</span>
  </li>
);
