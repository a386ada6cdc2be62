import type { Failure } from '../../domain/failure.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { formatCount, t } from '../components/t.ts';
import { Group } from './group.tsx';
import { Switch } from './switch.tsx';

/** Portal mode: marks before any press, for a permission that is asked for here. */
export function PortalPanel(props: {
  readonly patterns: number;
  readonly mode: {
    readonly on: boolean | null;
    readonly busy: boolean;
    readonly denied: boolean;
    readonly failure: Failure | null;
    readonly turn: (on: boolean) => void;
  };
}) {
  const { patterns, mode } = props;
  return (
    <Group id="portal" heading={t('options.portalHeading')} text={t('options.portalText')}>
      <Switch
        title={t('options.portalSwitch')}
        text={t('options.portalHosts', [formatCount(patterns)])}
        on={mode.on}
        state={t(mode.on ? 'options.portalOn' : 'options.portalOff')}
        disabled={mode.busy}
        onTurn={mode.turn}
      />
      {mode.denied && (
        <p class="note note-warn" role="alert">
          {t('options.portalDenied')}
        </p>
      )}
      {mode.failure && <FailureNote failure={mode.failure} />}
    </Group>
  );
}
