import { FailureNote } from '../../components/failure-note.tsx';
import { t } from '../../components/t.ts';

/** Bones of the cards, so that nothing jumps when they come. */
export function LoadingPictures() {
  return (
    <div class="pictures" role="status" aria-label={t('pictures.loading')}>
      <div class="bone pictures-bone-head" />
      <div class="pictures-body">
        <div class="pictures-stack">
          <div class="bone pictures-bone" />
          <div class="bone pictures-bone" />
        </div>
        <div class="pictures-stack">
          <div class="bone pictures-bone pictures-bone-tall" />
        </div>
      </div>
    </div>
  );
}

/** Nothing passes the filter: says what would be here, and how. */
export function NoPictures() {
  return (
    <div class="pictures">
      <div class="pictures-empty">
        <h2>{t('pictures.emptyTitle')}</h2>
        <p class="quiet-text">{t('pictures.emptyText')}</p>
      </div>
    </div>
  );
}

/** Nobody has set a tone yet: says what that is for. */
export function NoTones() {
  return (
    <section class="picture-card" aria-labelledby="picture-tones">
      <h3 id="picture-tones">{t('pictures.tones')}</h3>
      <p class="quiet-text">{t('pictures.tonesNone')}</p>
    </section>
  );
}

/** The numbers could not be read. */
export function FailedPictures(props: { readonly detail: string; readonly onRetry: () => void }) {
  return (
    <div class="pictures">
      <FailureNote
        failure={{ kind: 'read-failed', detail: props.detail }}
        onRetry={props.onRetry}
      />
    </div>
  );
}
