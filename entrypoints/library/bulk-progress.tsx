import type { BulkState } from '../../domain/ports.ts';
import { formatCount, t } from '../components/t.ts';

/** How far a change of many clips is, and the button that stops it where it is. */
export function BulkProgress(props: { readonly state: BulkState; readonly onStop: () => void }) {
  const { done, total, going } = props.state;
  const amounts = [formatCount(done), formatCount(total)] as const;
  const text = t(going === 'back' ? 'bulkWork.undoing' : 'bulkWork.running', [...amounts]);
  return (
    <div class="progress">
      <span class="progress-text">{text}</span>
      <progress aria-label={text} max={total} value={done} />
      <button type="button" class="button" onClick={props.onStop}>
        {t('bulkWork.stop')}
      </button>
    </div>
  );
}
