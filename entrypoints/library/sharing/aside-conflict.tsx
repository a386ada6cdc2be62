import { asidesOf } from '../../../domain/aside.ts';
import type { Clip } from '../../../domain/clip.ts';
import type { SharingPort } from '../../../domain/circle/sharing.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { t } from '../../components/t.ts';
import type { ToastMessage } from '../../components/toast.tsx';
import { useSettling } from '../../popup/use-settling.ts';
import { byOf, FIELD_NAMES, valueText, type People } from '../../sharing/clip-words.ts';

/** Two people corrected one thing, neither having seen the other's: what stands, and what stood against it. */
export function AsideConflicts(props: {
  readonly port: Pick<SharingPort, 'settleAside'>;
  readonly clip: Clip;
  readonly people: People;
  readonly onChanged: (clips: readonly Clip[]) => void;
  readonly onToast: (message: ToastMessage) => void;
}) {
  const { port, clip, people, onChanged, onToast } = props;
  const { busy, failure, settle } = useSettling();
  const asides = asidesOf(clip);
  if (asides.length === 0) return null;
  /** @param entry not its stamp: one save that corrects two things gives both one */
  const decide = (entry: string, take: boolean): void => {
    void settle(port.settleAside(clip.id, entry, take), (changed) => {
      onChanged([changed]);
      onToast({ text: t(take ? 'circleClip.asideTaken' : 'circleClip.asideDropped') });
    });
  };
  return (
    <>
      {asides.map((aside) => {
        const { field, value, stamp, entry } = aside;
        const name = t(FIELD_NAMES[field]);
        const stands = clip.corrections[field];
        return (
          <section
            key={entry}
            class="conflict"
            aria-label={t('circleClip.twoOf', [name])}
            data-field={field}
          >
            <h4>{t('circleClip.twoOf', [name])}</h4>
            <ul class="conflict-sides">
              <li class="conflict-side">
                <span class="quiet-text">
                  {t('circleClip.stands')} · {stands && byOf(people, stands.stamp)}
                </span>
                <p class="conflict-value">{valueText(field, clip[field])}</p>
                <button
                  type="button"
                  class="button"
                  disabled={busy}
                  onClick={() => decide(entry, false)}
                >
                  {t('circleClip.letStand')}
                </button>
              </li>
              <li class="conflict-side">
                <span class="quiet-text">
                  {t('circleClip.against')} · {byOf(people, stamp)}
                </span>
                <p class="conflict-value">{valueText(field, value)}</p>
                <button
                  type="button"
                  class="button"
                  disabled={busy}
                  onClick={() => decide(entry, true)}
                >
                  {t('circleClip.takeIt')}
                </button>
              </li>
            </ul>
          </section>
        );
      })}
      {failure && <FailureNote failure={failure} />}
    </>
  );
}
