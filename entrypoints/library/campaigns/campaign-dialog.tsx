import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { CampaignCount } from '../../../domain/collection.ts';
import { Icon } from '../../components/icon.tsx';
import { t } from '../../components/t.ts';
import type { SharingDoor } from '../../sharing/sharing-door.ts';
import { CampaignFields } from './campaign-fields.tsx';
import { phrasesOf } from './campaign-form.ts';
import './campaigns.css';
import { PhrasePreview } from './phrase-preview.tsx';
import { useCampaignEditing, type EditingProps } from './use-campaign-editing.ts';
import { usePhraseMatches } from './use-phrase-matches.ts';

interface Props extends EditingProps {
  /** Not there where nothing can be shared. */
  readonly sharing?: SharingDoor;
  readonly campaigns: readonly CampaignCount[];
}

/** A campaign's fields beside what its phrases would match. What was typed is not closed away. */
export function CampaignDialog(props: Props) {
  const { port, campaign } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  // The element itself is closed: only then does the browser give the focus back.
  const close = (): void => dialog.current?.close();
  const editing = useCampaignEditing({ ...props, onClose: close });
  const { form, dirty, busy } = editing;
  const [asking, setAsking] = useState(false);
  const preview = usePhraseMatches(
    port,
    [form.name, ...phrasesOf(form)],
    editing.id,
    editing.tagged,
  );
  // Fields come when there is room for them: what is not displayed has no height to grow to.
  const [isOpen, setOpen] = useState(false);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    setOpen(true);
  }, []);
  const leave = (): void => {
    if (dirty) setAsking(true);
    else close();
  };
  const hasErrors = editing.errors.from !== null || editing.errors.to !== null;
  const title = t(campaign ? 'campaign.editTitle' : 'campaign.newTitle');
  return (
    <dialog
      ref={dialog}
      class="campaign-dialog"
      aria-labelledby="campaign-title"
      onClose={props.onClose}
      onCancel={(event) => {
        event.preventDefault();
        leave();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Escape' || event.isComposing) return;
        // Browsers close a dialog at the second Escape whatever its page says to the first.
        event.preventDefault();
        leave();
      }}
    >
      <form
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void editing.save();
        }}
      >
        <header class="campaign-dialog-head">
          <h2 id="campaign-title">{title}</h2>
          <button
            type="button"
            class="button button-bare button-square"
            aria-label={t('campaign.close')}
            title={t('campaign.close')}
            onClick={leave}
          >
            <Icon name="close" />
          </button>
        </header>
        <div class="campaign-dialog-body">
          {isOpen && <CampaignFields {...props} editing={editing} />}
          <PhrasePreview
            preview={preview}
            tagging={editing.tagging}
            dirty={dirty || editing.id === null}
            disabled={busy || form.name.trim() === '' || hasErrors}
            onTag={(ids) => void editing.tag(ids)}
            onStop={editing.stopTagging}
          />
        </div>
        <footer class="campaign-dialog-foot">
          {asking && dirty ? (
            <Leaving onGoOn={() => setAsking(false)} onDiscard={close} />
          ) : (
            <>
              <button type="button" class="button button-bare" onClick={leave}>
                {t('campaign.cancel')}
              </button>
              <button
                type="submit"
                class="button button-primary"
                disabled={busy || form.name.trim() === '' || hasErrors}
              >
                {t(editing.id === null ? 'campaign.create' : 'campaign.save')}
              </button>
            </>
          )}
        </footer>
      </form>
    </dialog>
  );
}

function Leaving(props: { readonly onGoOn: () => void; readonly onDiscard: () => void }) {
  const goOn = useRef<HTMLButtonElement>(null);
  useEffect(() => goOn.current?.focus(), []);
  return (
    <>
      <span class="leaving" role="alert">
        {t('campaign.unsaved')}
      </span>
      <button type="button" class="button button-danger" onClick={props.onDiscard}>
        {t('campaign.discard')}
      </button>
      <button ref={goOn} type="button" class="button" onClick={props.onGoOn}>
        {t('campaign.goOn')}
      </button>
    </>
  );
}
