import { useEffect, useMemo, useRef } from 'preact/hooks';

import type { Clip } from '../../domain/clip.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import { highlight } from '../../domain/highlight.ts';
import { asksForText, parseQuery } from '../../domain/search-query.ts';
import { ClipRow } from '../components/clip-row.tsx';
import { formatCount, t } from '../components/t.ts';
import { campaignNames } from './form-fields.ts';
import { moveInList } from './list-keys.ts';
import type { ListHandle } from './use-list.ts';
import type { Selection } from './use-selection.ts';

/** The rows, and the box that ticks them all. */
export function ClipList(props: {
  readonly list: ListHandle;
  readonly selection: Selection;
  readonly campaigns: readonly CampaignCount[];
  readonly onAll: () => void;
  readonly onOpen: (clip: Clip) => void;
  readonly onRestore: (clip: Clip) => void;
}) {
  const { list, selection, campaigns } = props;
  const text = list.answers?.text ?? '';
  const asked = useMemo(() => {
    const query = parseQuery(text);
    return asksForText(query) ? query : null;
  }, [text]);
  const colours = useMemo(
    () => new Map(campaigns.map(({ name, colour }) => [name, colour])),
    [campaigns],
  );
  return (
    <>
      {list.clips.length > 0 && (
        <SelectAll total={list.total} selection={selection} onAll={props.onAll} />
      )}
      <ul class="rows" onKeyDown={moveInList}>
        {list.clips.map((clip) => (
          <ClipRow
            key={clip.id}
            clip={clip}
            title={asked ? highlight(clip.title, asked) : [{ text: clip.title, hit: false }]}
            snippet={list.snippets[clip.id] ?? null}
            reposts={list.reposts[clip.id] ?? 0}
            campaigns={campaignNames(clip, campaigns)}
            colourOf={(name) => colours.get(name)}
            selected={selection.ids.has(clip.id)}
            onToggle={(range) => selection.toggle(clip.id, range)}
            onOpen={() => props.onOpen(clip)}
            onRestore={clip.trashed ? () => props.onRestore(clip) : null}
          />
        ))}
      </ul>
      {list.more && <More onReach={list.loadMore} />}
    </>
  );
}

function SelectAll(props: {
  /** null while it is not known. */
  readonly total: number | null;
  readonly selection: Selection;
  readonly onAll: () => void;
}) {
  const { total, selection } = props;
  const ticked = selection.ids.size;
  const all = total !== null && ticked >= total;
  return (
    <label class="select-all">
      <input
        type="checkbox"
        class="check"
        checked={all}
        indeterminate={ticked > 0 && !all}
        onClick={() => (all ? selection.clear() : props.onAll())}
      />
      {total === null ? t('list.selectAllFound') : t('list.selectAll', total, [formatCount(total)])}
    </label>
  );
}

/** Reads on when it comes into sight, and when pressed. */
function More({ onReach }: { readonly onReach: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!button.current) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onReach();
      },
      { rootMargin: '400px' },
    );
    watcher.observe(button.current);
    return () => watcher.disconnect();
  });
  return (
    <button ref={button} type="button" class="button button-bare more" onClick={onReach}>
      {t('list.loadMore')}
    </button>
  );
}
