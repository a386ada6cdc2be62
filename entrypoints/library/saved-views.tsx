import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';

import type { Failure } from '../../domain/failure.ts';
import { viewKey, viewName, type SavedView } from '../../storage/saved-views.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { Icon } from '../components/icon.tsx';
import type { ToastMessage } from '../components/toast.tsx';
import { t } from '../components/t.ts';
import { attempt } from '../popup/attempt.ts';
import type { LibraryPort } from './library-port.ts';
import { isNarrowed, placeOf, searchOf, type Place } from './place.ts';

export interface ViewsHandle {
  readonly views: readonly SavedView[];
  /** The place as a view would keep it; null where there is nothing to keep. */
  readonly search: string | null;
  readonly failure: Failure | null;
  readonly open: (view: SavedView) => void;
  readonly save: (name: string) => Promise<boolean>;
  readonly remove: (view: SavedView) => Promise<void>;
}

type ViewsWorld = Pick<
  LibraryPort,
  'listViews' | 'putView' | 'deleteView' | 'onViewsChange' | 'now'
>;

/** Named places: kept, followed through changes of other windows, opened. */
export function useSavedViews(
  port: ViewsWorld,
  place: Place,
  go: (place: Place) => void,
  onToast: (message: ToastMessage) => void,
): ViewsHandle {
  const [views, setViews] = useState<readonly SavedView[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    // What was known goes on standing where storage does not answer.
    const read = (): void => void port.listViews().then(setViews, () => undefined);
    read();
    return port.onViewsChange(read);
  }, [port]);

  const search = isNarrowed(place) ? searchOf({ ...place, clip: null }) : null;
  const put = useCallback(
    async (view: SavedView): Promise<boolean> => {
      const done = await attempt(port.putView(view));
      setFailure(done.ok ? null : done.failure);
      return done.ok;
    },
    [port],
  );
  return useMemo(
    () => ({
      views,
      search,
      failure,
      open: (view) => go({ ...placeOf(view.search), clip: null }),
      async save(typed) {
        const name = viewName(typed);
        if (name === '' || search === null) return false;
        const before = views.find((view) => viewKey(view.name) === viewKey(name));
        const done = await put({ name, search, madeAt: port.now() });
        if (!done) return false;
        // One of that name gives way, and comes back by undo.
        const onUndo = before && (() => void put(before));
        onToast({ text: t('views.saved', [name]), ...(onUndo && { onUndo }) });
        return true;
      },
      async remove(view) {
        const done = await attempt(port.deleteView(view.name));
        setFailure(done.ok ? null : done.failure);
        if (!done.ok) return;
        onToast({ text: t('views.deleted', [view.name]), onUndo: () => void put(view) });
      },
    }),
    [views, search, failure, go, put, port, onToast],
  );
}

/** The kept views, and the way to keep this one. */
export function SavedViews({ views: handle }: { readonly views: ViewsHandle }) {
  const { views, search, failure } = handle;
  const [naming, setNaming] = useState(false);
  if (views.length === 0 && search === null) return null;
  const here = views.find((view) => view.search === search);
  return (
    <section class="shelves" aria-labelledby="views-heading">
      <div class="shelves-head">
        <h2 id="views-heading">{t('views.heading')}</h2>
        {search !== null && !here && !naming && (
          <button
            type="button"
            class="button button-bare button-square"
            aria-label={t('views.save')}
            title={t('views.save')}
            onClick={() => setNaming(true)}
          >
            <Icon name="pin" />
          </button>
        )}
      </div>
      {naming && search !== null && !here && (
        <NameForm
          onSave={async (name) => {
            if (await handle.save(name)) setNaming(false);
          }}
          onCancel={() => setNaming(false)}
        />
      )}
      {failure && <FailureNote failure={failure} />}
      <ul>
        {views.map((view) => (
          <li key={view.name} class="shelf-row">
            <button
              type="button"
              class="shelf"
              aria-current={view === here ? 'page' : undefined}
              onClick={() => handle.open(view)}
            >
              <Icon name="pin" />
              <span class="facet-label">{view.name}</span>
            </button>
            <button
              type="button"
              class="button button-bare button-square shelf-edit"
              aria-label={t('views.delete', [view.name])}
              title={t('views.delete', [view.name])}
              onClick={() => void handle.remove(view)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NameForm(props: {
  readonly onSave: (name: string) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const [name, setName] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // The person asked for this field by pressing the pin.
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="view-form"
      onSubmit={(event) => {
        event.preventDefault();
        void props.onSave(name);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <input
        ref={field}
        class="input"
        aria-label={t('views.name')}
        placeholder={t('views.name')}
        maxLength={80}
        value={name}
        onInput={(event) => setName(event.currentTarget.value)}
      />
      <div class="view-form-buttons">
        <button type="submit" class="button" aria-disabled={viewName(name) === ''}>
          {t('views.saveButton')}
        </button>
        <button type="button" class="button button-bare" onClick={props.onCancel}>
          {t('views.cancel')}
        </button>
      </div>
    </form>
  );
}
