import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';

import { changedFields, type Draft, type DraftFields } from '../../domain/draft.ts';
import { withCampaign } from '../components/campaign-options.ts';
import type { FormDraft } from '../components/form-draft.ts';
import { rebase, toShown, toStored } from './form-fields.ts';
import type { FormEdit, PopupPort } from './popup-port.ts';

/** Base and fields as shown and as typed: a day is only turned into `YYYY-MM-DD` to be sent. */
interface Form extends FormEdit {
  readonly key: string;
  readonly typed: string;
  readonly restored: boolean;
}

type DraftPort = Pick<PopupPort, 'loadDraft' | 'saveDraft' | 'dropDraft' | 'now'>;

export interface DraftHandle extends FormDraft {
  /** What to send. */
  readonly edit: FormEdit;
  /** It was saved: forgets the draft and starts over from what was saved. */
  readonly settle: (key: string, saved: DraftFields) => Promise<void>;
}

/**
 * A form whose every keystroke is kept. Opening it brings back what was left under `key`, else
 * under `earlierKey` (a page that was clipped elsewhere since its draft was begun).
 */
export function useDraft(
  port: DraftPort,
  key: string,
  storedBase: DraftFields,
  earlierKey: string | null = null,
): DraftHandle {
  const base = useStable(toShown(storedBase));
  const [form, setForm] = useState<Form>(() => pristine(key, base));
  const [kept, setKept] = useState(true);
  // The newest form, for keystrokes that come faster than renders.
  const latest = useRef(form);
  const put = useCallback((next: Form) => {
    latest.current = next;
    setForm(next);
  }, []);
  const watch = useCallback((write: Promise<void>) => {
    write.then(
      () => setKept(true),
      () => setKept(false),
    );
  }, []);

  useEffect(() => {
    const now = latest.current;
    put(now.key === key ? { ...now, base, fields: rebase(now, base) } : pristine(key, base));
  }, [key, base, put]);

  useEffect(() => {
    let wanted = true;
    const load = async (): Promise<void> => {
      const own = await port.loadDraft(key);
      const draft = own ?? (earlierKey === null ? null : await port.loadDraft(earlierKey));
      const now = latest.current;
      if (!wanted || !draft || now.key !== key || !holdsWork(draft)) return;
      // What was typed while the draft was being read goes on top of it.
      put({
        ...now,
        fields: rebase(now, withNote(rebase(draft, now.base), draft, now.base)),
        typed: now.typed || (draft.typedCampaign ?? ''),
        restored: true,
      });
    };
    load().catch(() => setKept(false));
    return () => {
      wanted = false;
    };
  }, [port, key, earlierKey, put]);

  return useMemo(() => {
    const drop = async (): Promise<void> => {
      await port.dropDraft(key);
      if (earlierKey !== null) await port.dropDraft(earlierKey);
    };
    const keep = (next: Form): void => {
      put(next);
      const { base: from, fields, typed } = next;
      watch(
        port.saveDraft({
          key: next.key,
          base: from,
          fields,
          typedCampaign: typed,
          touchedAt: port.now(),
        }),
      );
    };
    const campaigns = withCampaign(form.fields.campaigns, form.typed);
    const edit = { base: toStored(form.base), fields: toStored({ ...form.fields, campaigns }) };
    return {
      fields: form.fields,
      edit,
      changed: changedFields(edit).length > 0,
      restored: form.restored,
      kept,
      typed: form.typed,
      set(patch) {
        const now = latest.current;
        keep({ ...now, fields: { ...now.fields, ...patch } });
      },
      type(typed) {
        keep({ ...latest.current, typed });
      },
      discard() {
        put(pristine(key, base));
        watch(drop());
      },
      async settle(nextKey, saved) {
        const settled = pristine(nextKey, toShown(saved));
        // What was typed while it was being saved is a change to what was saved.
        const later = rebase({ base: form.fields, fields: latest.current.fields }, settled.base);
        const typed = latest.current.typed === form.typed ? '' : latest.current.typed;
        const left = { ...settled, fields: later, typed };
        await drop();
        if (typed !== '' || changedFields(left).length > 0) keep(left);
        else put(settled);
      },
    };
  }, [form, kept, key, earlierKey, base, port, put, watch]);
}

const pristine = (key: string, base: DraftFields): Form => ({
  key,
  base,
  fields: base,
  typed: '',
  restored: false,
});

const holdsWork = (draft: Draft): boolean =>
  changedFields(draft).length > 0 || (draft.typedCampaign ?? '') !== '';

/** A note that came in since the draft was begun without one stands above what was typed. */
const withNote = (fields: DraftFields, { base }: FormEdit, { note }: DraftFields): DraftFields =>
  base.note || fields.note.includes(note)
    ? fields
    : { ...fields, note: `${note}\n\n${fields.note}` };

/** The same object as long as it says the same. */
function useStable<T>(value: T): T {
  const held = useRef(value);
  if (JSON.stringify(held.current) !== JSON.stringify(value)) held.current = value;
  return held.current;
}
