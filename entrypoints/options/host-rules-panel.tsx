import { useCallback, useEffect, useState } from 'preact/hooks';

import { fail, type Failure, type Result } from '../../domain/failure.ts';
import { partsOf, type HostRule, type RulePart } from '../../domain/host-rule.ts';
import { formatDay, vietnamDay } from '../../domain/vietnam-time.ts';
import { FailureNote } from '../components/failure-note.tsx';
import { Icon } from '../components/icon.tsx';
import { t } from '../components/t.ts';
import { Group } from './group.tsx';
import type { HostRulesPort } from './options-port.ts';
import type { Say } from './use-toast.ts';

const PARTS = {
  body: 'picker.body',
  title: 'picker.title',
  date: 'picker.date',
} as const satisfies Record<RulePart, string>;

/** What the person showed of each host: seen, deleted, put back. */
export function HostRulesPanel({ port, say }: { readonly port: HostRulesPort; readonly say: Say }) {
  const { rules, failure, remove } = useHostRules(port, say);
  return (
    <Group id="rules" heading={t('rules.heading')} text={t('rules.text')}>
      {rules?.length === 0 && <p class="empty-row quiet-text">{t('rules.empty')}</p>}
      {rules !== null && rules.length > 0 && (
        <ul>
          {rules.map((rule) => (
            <RuleRow key={rule.host} rule={rule} onRemove={() => void remove(rule)} />
          ))}
        </ul>
      )}
      {failure && <FailureNote failure={failure} />}
    </Group>
  );
}

function RuleRow({ rule, onRemove }: { readonly rule: HostRule; readonly onRemove: () => void }) {
  const { host, madeAt, pageTitle } = rule;
  return (
    <li class="row rule">
      <div class="rule-words">
        <strong>{host}</strong>
        <span class="chips">
          {partsOf(rule).map((part) => (
            <span key={part} class="chip" title={rule[part] ?? ''}>
              {t(PARTS[part])}
            </span>
          ))}
        </span>
        <span class="quiet-text">{t('rules.madeAt', [formatDay(vietnamDay(madeAt))])}</span>
        {pageTitle !== '' && <span class="quiet-text">{t('rules.madeOn', [pageTitle])}</span>}
      </div>
      <button
        type="button"
        class="button button-bare"
        aria-label={t('rules.removeOf', [host])}
        onClick={onRemove}
      >
        <Icon name="trash" />
        {t('rules.remove')}
      </button>
    </li>
  );
}

function useHostRules(port: HostRulesPort, say: Say) {
  const [rules, setRules] = useState<readonly HostRule[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const read = useCallback(() => {
    port.listHostRules().then(setRules, (error: unknown) => setFailure(failureOf(error)));
  }, [port]);
  useEffect(() => {
    read();
    return port.onHostRulesChange(read);
  }, [port, read]);

  /** Does it, says what went wrong, and shows what is there then. */
  const done = async <T,>(work: Promise<Result<T>>): Promise<Result<T>> => {
    const result = await work.catch((error: unknown) => fail(failureOf(error)));
    setFailure(result.ok ? null : result.failure);
    read();
    return result;
  };
  const remove = async ({ host }: HostRule): Promise<void> => {
    const removed = await done(port.deleteHostRule(host));
    if (!removed.ok || !removed.value) return;
    const rule = removed.value;
    const undo = async (): Promise<void> => {
      const put = await done(port.putHostRule(rule));
      if (put.ok) say({ text: t('bulk.undone') });
    };
    say({ text: t('rules.removed', [host]), onUndo: () => void undo() });
  };
  return { rules, failure, remove };
}

const failureOf = (error: unknown): Failure => ({
  kind: 'storage-failed',
  detail: error instanceof Error ? error.message : String(error),
});
