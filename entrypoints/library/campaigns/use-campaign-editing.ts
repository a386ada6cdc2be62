import { useEffect, useRef, useState } from 'preact/hooks';

import type { CampaignChange } from '../../../domain/campaign-edit.ts';
import type { CampaignCount } from '../../../domain/collection.ts';
import type { Failure } from '../../../domain/failure.ts';
import { failureText } from '../../components/failure-text.ts';
import { t } from '../../components/t.ts';
import type { ToastMessage } from '../../components/toast.tsx';
import { attempt } from '../../popup/attempt.ts';
import { changeOf, dayErrors, formOf, type CampaignForm } from './campaign-form.ts';
import type { CampaignPort } from './campaign-port.ts';
import type { TaggingState } from './phrase-preview.tsx';
import { tagClips } from './tag-clips.ts';

export interface EditingProps {
  readonly port: CampaignPort;
  /** null: a new one */
  readonly campaign: CampaignCount | null;
  readonly onClose: () => void;
  readonly onToast: (message: ToastMessage) => void;
}

/** The fields of the dialog and what its buttons do. */
export function useCampaignEditing({ port, campaign, onClose, onToast }: EditingProps) {
  const [was, setWas] = useState(() => formOf(campaign));
  const [form, setForm] = useState(was);
  /** The campaign's id, once there is one. */
  const [id, setId] = useState(campaign?.id ?? null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [tagging, setTagging] = useState<TaggingState | null>(null);
  const [tagged, setTagged] = useState(0);
  const open = useRef(true);
  useEffect(
    () => () => {
      open.current = false;
    },
    [],
  );
  const errors = dayErrors(form);
  const change = errors.from || errors.to ? null : changeOf(was, form);
  const dirty = change !== null || errors.from !== null || errors.to !== null;

  const sayDone = (text: string, act: string | null): void => {
    const undo = async (of: string): Promise<void> => {
      const undone = await attempt(port.undo(of));
      onToast({ text: undone.ok ? t('bulk.undone') : failureText(undone.failure).what });
    };
    onToast(act === null ? { text } : { text, onUndo: () => void undo(act) });
  };

  /** @returns the campaign as it is saved; null where it is not */
  const write = async (wanted: CampaignChange) => {
    setBusy(true);
    const saved = await attempt(port.editCampaign(id, wanted));
    setBusy(false);
    setFailure(saved.ok ? null : saved.failure);
    return saved.ok ? saved.value : null;
  };

  const saveChange = async () => {
    if (errors.from || errors.to) return null;
    const saved = await write(change ?? {});
    if (!saved) return null;
    const next = formOf(saved.campaign);
    setWas(next);
    setForm(next);
    setId(saved.campaign.id);
    return saved;
  };

  return {
    form,
    errors,
    failure,
    busy: busy || tagging !== null,
    tagging,
    dirty,
    id,
    /** Rises when clips may have been tagged from here. */
    tagged,
    set: (part: Partial<CampaignForm>) => {
      setForm((held) => ({ ...held, ...part }));
      setFailure(null);
    },
    async save(): Promise<void> {
      if (busy) return;
      if (change === null && id !== null && !dirty) return onClose();
      const saved = await saveChange();
      if (!saved) return;
      const { name } = saved.campaign;
      sayDone(t(id === null ? 'campaign.created' : 'campaign.saved', [name]), saved.act);
      onClose();
    },
    async archive(archived: boolean): Promise<void> {
      // A day that is none would leave all other changes behind.
      if (errors.from || errors.to) return;
      const saved = await write({ ...change, archived });
      if (!saved) return;
      const key = archived ? 'campaign.archivedDone' : 'campaign.unarchivedDone';
      sayDone(t(key, [saved.campaign.name]), saved.act);
      onClose();
    },
    async merge(into: CampaignCount): Promise<void> {
      if (!campaign) return;
      setBusy(true);
      const merged = await attempt(port.mergeCampaigns(campaign.id, into.id));
      setBusy(false);
      setFailure(merged.ok ? null : merged.failure);
      if (!merged.ok) return;
      sayDone(t('campaign.merged', [campaign.name, into.name]), merged.value.act);
      onClose();
    },
    /** Saves what was changed, then gives the campaign to these clips. */
    async tag(ids: readonly string[]): Promise<void> {
      const target = dirty || id === null ? (await saveChange())?.campaign : { id, name: was.name };
      if (!target) return;
      setTagging({ done: 0, total: ids.length });
      const failed = await tagClips(port, {
        campaign: target,
        ids,
        onStep: (done, total) => open.current && setTagging({ done, total }),
        onToast,
      });
      if (!open.current) return failed ? onToast({ text: failureText(failed).what }) : undefined;
      // What was done is said behind the dialog, and the way back is there.
      if (!failed) return onClose();
      setTagging(null);
      setFailure(failed);
      setTagged((count) => count + 1);
    },
    stopTagging: () => void attempt(port.stopTagging()),
  };
}

export type Editing = ReturnType<typeof useCampaignEditing>;
