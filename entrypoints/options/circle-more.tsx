import { useState } from 'preact/hooks';

import { FailureNote } from '../components/failure-note.tsx';
import { t } from '../components/t.ts';
import { useSettling } from '../popup/use-settling.ts';
import { wantsAccount } from '../sharing/circle-words.ts';
import { rebaseShare, sameShare } from '../sharing/share-edit.ts';
import { CircleAct } from './circle-act.tsx';
import { CircleInvitation } from './circle-invitation.tsx';
import { CircleLeave } from './circle-leave.tsx';
import type { CircleProps } from './circle-props.ts';
import { ShareFields } from './share-fields.tsx';
import { TextField } from './text-field.tsx';

/** What can be changed of a circle, whom it is handed to, and the ways out of it. */
export function CircleMore(
  props: CircleProps & {
    /** null where it rests, or has a button for it in sight. */
    readonly onPause: (() => void) | null;
    readonly busy: boolean;
  },
) {
  const { port, circle, state, say, read } = props;
  const { busy, failure, settle } = useSettling();
  return (
    <div class="circle-more">
      <Change {...props} />
      <ul class="circle-acts">
        <CircleInvitation port={port} circle={circle} say={say} />
        {props.onPause && (
          <CircleAct
            title={t('sharing.pausing')}
            text={t('sharing.pausingText')}
            control={
              <button
                type="button"
                class="button"
                data-action="circle-pause"
                disabled={props.busy}
                onClick={props.onPause}
              >
                {t('sharing.pause')}
              </button>
            }
          />
        )}
        {!wantsAccount(state) && (
          <CircleAct
            title={t('sharing.account')}
            text={t('sharing.signOutText')}
            control={
              <button
                type="button"
                class="button"
                data-action="circle-sign-out"
                disabled={busy}
                onClick={() =>
                  void settle(port.signOut(circle.id), () => {
                    say({ text: t('sharing.signedOut') });
                    read();
                  })
                }
              >
                {t('sharing.signOut')}
              </button>
            }
          />
        )}
        <CircleLeave port={port} circle={circle} say={say} onLeft={read} />
      </ul>
      {failure && <FailureNote failure={failure} />}
    </div>
  );
}

/** What it is called here, what one is called in it, what it gets. */
function Change({ port, circle, campaigns, say, read }: CircleProps) {
  const [name, setName] = useState(circle.name);
  const [me, setMe] = useState(circle.me);
  const [pages, setPages] = useState(circle.pages ?? false);
  const [edit, setEdit] = useState({ base: circle.share, mine: circle.share });
  const share = rebaseShare(edit.base, edit.mine, circle.share);
  const { busy, failure, settle } = useSettling();
  const dirty =
    name.trim() !== circle.name ||
    me.trim() !== circle.me ||
    pages !== (circle.pages ?? false) ||
    !sameShare(share, circle.share);
  const whole = name.trim() !== '' && me.trim() !== '';
  const save = (): void => {
    if (busy || !dirty || !whole) return;
    const change = { name: name.trim(), me: me.trim(), share, pages };
    void settle(port.change(circle.id, change), (changed) => {
      setEdit({ base: changed.share, mine: changed.share });
      say({ text: t('sharing.changed', [changed.name]) });
      read();
    });
  };
  return (
    <form
      class="found circle-form"
      aria-label={t('sharing.changeOf', [circle.name])}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ShareFields
        share={share}
        campaigns={campaigns}
        onChange={(mine) => setEdit({ base: circle.share, mine })}
        pages={pages}
        onPages={setPages}
      />
      <p class="quiet-text">{t('sharing.leaves')}</p>
      {share.kind === 'campaigns' && <p class="quiet-text">{t('sharing.takenBack')}</p>}
      <TextField
        label={t('sharing.name')}
        value={name}
        error={name.trim() === '' ? t('sharing.missing') : null}
        onInput={setName}
      />
      <TextField
        label={t('sharing.me')}
        value={me}
        error={me.trim() === '' ? t('sharing.missing') : null}
        onInput={setMe}
      />
      {failure && <FailureNote failure={failure} />}
      <div class="actions">
        <button type="submit" class="button" disabled={busy || !dirty || !whole}>
          {t('sharing.save')}
        </button>
      </div>
    </form>
  );
}
