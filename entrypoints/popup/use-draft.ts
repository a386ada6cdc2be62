import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';

import { changedFields, type DraftFields } from '../../domain/draft.ts';
import type { FormDraft } from '../components/form-draft.ts';
import { rebase, toShown, toStored } from './form-fields.ts';
import type { FormEdit, PopupPort } from './popup-port.ts';

interface Form extends FormEdit {
  readonly key: string;
  readonly restored: boolean;
}

type DraftPort = Pick<PopupPort, 'loadDraft' | 'saveDraft' | 'dropDraft' | 'now'>;

export interface DraftHandle extends FormDraft {
  /** What to send: days and times as they are stored. */
  readonly edit: FormEdit;
  /** It was saved: forgets the draft and starts over from what was saved. */
  settle(key: string, saved: DraftFields): Promise<void>;
}

/**
 * A form whose every keystroke is kept. Opening it brings back what was left under `key`, else
 * under `earlierKey` (a page that was clipped elsewhere since its draft was begun).
 */
export function useDraft(
  port: DraftPort,
  key: string,
  shownBase: DraftFields,
  earlierKey: string | null = null,
): DraftHandle {
  const base = useStable(shownBase);
  const [form, setForm] = useState<Form>(() => pristine(key, base));
  const [kept, setKept] = useState(true);
  // The newest form, for keystrokes that come faster than renders.
  const latest = useRef(form);
  const put = useCallback((next: Form) => {
    latest.current = next;
    setForm(next);
  }, []);
  const watched = useCallback((write: Promise<void>) => {
    write.then(
      () => setKept(true),
      () => setKept(false),
    );
  }, []);

  useEffect(() => {
    const now = latest.current;
    if (now.key === key) {
      put({ ...now, base, fields: rebase(now, base) });
    } else {
      put(pristine(key, base));
    }
  }, [key, base, put]);

  useEffect(() => {
    let wanted = true;
    const load = async (): Promise<void> => {
      const draft =
        (await port.loadDraft(key)) ?? (earlierKey ? await port.loadDraft(earlierKey) : null);
      const now = latest.current;
      if (!wanted || !draft || now.key !== key || changedFields(draft).length === 0) return;
      const restored = rebase(draft, now.base);
      // What was typed while the draft was being read goes on top of it.
      put({ ...now, fields: rebase(now, restored), restored: true });
    };
    load().catch(() => setKept(false));
    return () => {
      wanted = false;
    };
  }, [port, key, earlierKey, put]);

  return useMemo(() => {
    const drop = async (keys: readonly (string | null)[]): Promise<void> => {
      for (const each of keys) if (each !== null) await port.dropDraft(each);
    };
    return {
      fields: toShown(form.fields),
      edit: form,
      changed: changedFields(form).length > 0,
      restored: form.restored,
      kept,
      set(patch) {
        const now = latest.current;
        const next = { ...now, fields: toStored({ ...toShownRaw(now.fields, patch), ...patch }) };
        put(next);
        watched(port.saveDraft({ key: next.key, base: next.base, fields: next.fields, touchedAt: port.now() }));
      },
      discard() {
        put(pristine(key, base));
        watched(drop([key, earlierKey]));
      },
      async settle(nextKey, saved) {
        put(pristine(nextKey, saved));
        await drop([key, earlierKey]);
      },
    };
  }, [form, kept, key, earlierKey, base, port, put, watched]);
}

const pristine = (key: string, base: DraftFields): Form => ({
  key,
  base,
  fields: base,
  restored: false,
});

/** The same object as long as it says the same. */
function useStable<T>(value: T): T {
  const said = JSON.stringify(value);
  // oxlint-disable-next-line react/exhaustive-deps
  return useMemo(() => value, [said]);
}
