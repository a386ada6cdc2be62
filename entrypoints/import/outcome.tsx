import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import type { ImportDone, ImportUndone } from '../../domain/past-import.ts';
import { Icon } from '../components/icon.tsx';
import { formatCount, t } from '../components/t.ts';

/** What came of it, with what can be done next; the cursor goes there. */
export function Outcome(props: {
  readonly children: ComponentChildren;
  readonly onRestart: () => void;
  readonly more?: ComponentChildren;
}) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <div class="step" ref={place} tabIndex={-1}>
      {props.children}
      <div class="actions">
        {props.more}
        <button type="button" class="button" onClick={props.onRestart}>
          {t('importPage.other')}
        </button>
      </div>
    </div>
  );
}

export function DoneNote({ outcome }: { readonly outcome: ImportDone }) {
  const { added, merged, waiting } = outcome;
  const waits = (waiting?.added ?? 0) + (waiting?.joined ?? 0);
  const nothing = merged === 0 && waits === 0;
  return (
    <>
      <div class="note note-good">
        <Icon name="check" />
        <div class="note-body">
          <strong>{t('importPage.done')}</strong>
          {(added > 0 || nothing) && (
            <span>{t('importPage.added', added, [formatCount(added)])}</span>
          )}
          {merged > 0 && <span>{t('importPage.merged', merged, [formatCount(merged)])}</span>}
          {waits > 0 && <span>{t('importPage.waits', waits, [formatCount(waits)])}</span>}
        </div>
      </div>
      {waiting !== undefined && waiting.left > 0 && (
        <p class="note note-warn">
          {t('importPage.waitingFull', waiting.left, [formatCount(waiting.left)])}
        </p>
      )}
    </>
  );
}

export function UndoneNote({ undone }: { readonly undone: ImportUndone }) {
  const { removed, restored, kept } = undone;
  return (
    <div class="note note-good">
      <Icon name="undo" />
      <div class="note-body">
        <strong>{t('importPage.undone')}</strong>
        {removed > 0 && <span>{t('importPage.removed', removed, [formatCount(removed)])}</span>}
        {restored > 0 && <span>{t('importPage.restored', restored, [formatCount(restored)])}</span>}
        {kept > 0 && <span>{t('importPage.kept', kept, [formatCount(kept)])}</span>}
      </div>
    </div>
  );
}
