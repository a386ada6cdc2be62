import { useState } from 'preact/hooks';

import { Icon } from '../components/icon.tsx';
import { formatCount, t } from '../components/t.ts';
import type { HostPages } from './by-host.ts';
import { PAUSE_MS } from './run-clipping.ts';

/** What is about to be fetched and why the browser will ask; hosts can be left out. */
export function AskHosts(props: {
  readonly hosts: readonly HostPages[];
  readonly denied: boolean;
  readonly onStart: (hosts: readonly HostPages[]) => void;
  readonly onCancel: () => void;
}) {
  const { hosts } = props;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = hosts.filter(({ host, byHand }) => !byHand && !left.has(host));
  const pages = chosen.reduce((sum, host) => sum + host.pages.length, 0);
  const minutes = minutesFor(chosen);
  const toggle = (host: string): void =>
    setLeft((was) => {
      const next = new Set(was);
      if (!next.delete(host)) next.add(host);
      return next;
    });
  return (
    <>
      <p>{t('waiting.askText')}</p>
      <p class="quiet-text">{t('waiting.askWhy')}</p>
      <fieldset class="hosts">
        <legend>{t('waiting.hosts')}</legend>
        <ul>
          {hosts.map(({ host, pages: its, byHand }) => (
            <li key={host}>
              <label class="host">
                <input
                  type="checkbox"
                  class="check"
                  checked={!byHand && !left.has(host)}
                  disabled={byHand}
                  onChange={() => toggle(host)}
                />
                <span class="host-name">{host}</span>
                <span class="quiet-text">
                  {t('waiting.hostPages', its.length, [formatCount(its.length)])}
                  {byHand && ` · ${t('waiting.byHand')}`}
                </span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      {props.denied && (
        <p class="note note-warn note-line" role="alert">
          <Icon name="alert" />
          {t('waiting.denied')}
        </p>
      )}
      <div class="clipping-buttons">
        <button
          type="button"
          class="button button-primary"
          disabled={pages === 0}
          onClick={() => props.onStart(chosen)}
        >
          {t('waiting.allow', pages, [formatCount(pages)])}
        </button>
        <button type="button" class="button button-bare" onClick={props.onCancel}>
          {t('waiting.cancel')}
        </button>
        {pages > 0 && (
          <span class="quiet-text">{t('waiting.minutes', minutes, [formatCount(minutes)])}</span>
        )}
      </div>
    </>
  );
}

/** About what fetching and reading a page take. */
const PAGE_MS = 1500;

function minutesFor(hosts: readonly HostPages[]): number {
  const counts = hosts.map(({ pages }) => pages.length);
  const all = counts.reduce((sum, count) => sum + count, 0) * PAGE_MS;
  const longest = Math.max(0, ...counts) * (PAUSE_MS + PAGE_MS);
  return Math.max(1, Math.ceil(Math.max(all, longest) / 60_000));
}
