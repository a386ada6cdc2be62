import { useEffect, useRef, useState } from 'preact/hooks';

import type { Clip } from '../../../domain/clip.ts';
import type { CampaignCount } from '../../../domain/collection.ts';
import { stampDevice } from '../../../domain/stamp.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { t } from '../../components/t.ts';
import type { ToastMessage } from '../../components/toast.tsx';
import { fieldsOfClip } from '../../popup/form-fields.ts';
import { useSettling } from '../../popup/use-settling.ts';
import type { KeptNotes } from '../../sharing/kept-notes.ts';
import type { ReaderPort } from '../reader/reader-port.ts';
import { byOf, standing, type People } from '../../sharing/clip-words.ts';

/** Notes by different people side by side: both stay, they are made one, or one is taken. */
export function NoteConflict(props: {
  readonly port: Pick<ReaderPort, 'editClip'>;
  readonly kept: KeptNotes;
  readonly clip: Clip;
  readonly campaigns: readonly CampaignCount[];
  readonly people: People;
  readonly onChanged: (clips: readonly Clip[]) => void;
  readonly onToast: (message: ToastMessage) => void;
}) {
  const { port, kept, clip, campaigns, people, onChanged, onToast } = props;
  const { busy, failure, settle } = useSettling();
  const [, setTurn] = useState(0);
  /** What is made of them; null while nobody joins them. */
  const [joined, setJoined] = useState<string | null>(null);
  const all = standing(clip, 'note');
  // Who says the same says nothing else.
  const notes = all.filter(
    ({ value }, at) => all.findIndex((other) => other.value === value) === at,
  );
  const key = notes.map(({ stamp }) => stamp).join(' ');
  const writers = new Set(notes.map(({ stamp }) => stampDevice(stamp)));
  if (writers.size < 2 || clip.trashed === 1 || kept.has(key)) return null;

  const write = async (of: Clip, note: string): Promise<Clip | null> => {
    const base = fieldsOfClip(of, campaigns);
    let changed: Clip | null = null;
    await settle(port.editClip(of.id, { base, fields: { ...base, note } }), (saved) => {
      changed = saved;
      onChanged([saved]);
    });
    return changed;
  };
  const take = async (note: string): Promise<void> => {
    const saved = await write(clip, note);
    if (!saved) return;
    onToast({ text: t('circleClip.noteTaken'), onUndo: () => void write(saved, clip.note) });
  };
  const keepBoth = (): void => {
    kept.keep(key);
    setTurn((was) => was + 1);
    const undo = (): void => {
      kept.drop(key);
      setTurn((was) => was + 1);
    };
    onToast({ text: t('circleClip.bothKept'), onUndo: undo });
  };
  return (
    <section class="conflict" aria-label={t('circleClip.notes')}>
      <h4>{t('circleClip.notes')}</h4>
      <ul class="conflict-sides">
        {notes.map(({ stamp, value }) => (
          <li key={stamp} class="conflict-side">
            <span class="quiet-text">{byOf(people, stamp)}</span>
            <p class="conflict-value">{value}</p>
            {joined === null && (
              <button
                type="button"
                class="button"
                aria-label={t('circleClip.takeNoteOf', [byOf(people, stamp)])}
                disabled={busy}
                onClick={() => void take(value)}
              >
                {t('circleClip.takeNote')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {joined === null ? (
        <div class="conflict-acts">
          <button type="button" class="button" disabled={busy} onClick={keepBoth}>
            {t('circleClip.keepBoth')}
          </button>
          <button
            type="button"
            class="button"
            disabled={busy}
            onClick={() => setJoined(notes.map(({ value }) => value).join('\n'))}
          >
            {t('circleClip.join')}
          </button>
        </div>
      ) : (
        <Joining
          text={joined}
          busy={busy}
          onText={setJoined}
          onSave={() => void take(joined)}
          onCancel={() => setJoined(null)}
        />
      )}
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}

function Joining(props: {
  readonly text: string;
  readonly busy: boolean;
  readonly onText: (text: string) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
}) {
  const { text, busy, onText, onSave, onCancel } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="conflict-join"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && text.trim() !== '') onSave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // The reader closes by it otherwise.
        event.stopPropagation();
        onCancel();
      }}
    >
      <label class="field">
        <span class="field-label">{t('circleClip.joined')}</span>
        <textarea
          ref={field}
          class="input"
          rows={5}
          value={text}
          onInput={({ currentTarget }) => onText(currentTarget.value)}
        />
      </label>
      <div class="conflict-acts">
        <button type="submit" class="button button-primary" disabled={busy || text.trim() === ''}>
          {t('circleClip.joinSave')}
        </button>
        <button type="button" class="button button-bare" disabled={busy} onClick={onCancel}>
          {t('circleClip.cancel')}
        </button>
      </div>
    </form>
  );
}
