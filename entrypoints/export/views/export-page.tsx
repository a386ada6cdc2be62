import { useEffect, useMemo, useRef } from 'preact/hooks';

import { FailureNote } from '../../components/failure-note.tsx';
import { Mark } from '../../components/mark.tsx';
import { formatCount, t } from '../../components/t.ts';
import { Toast } from '../../components/toast.tsx';
import { useToast } from '../../options/use-toast.ts';
import type { ExportPort } from '../export-port.ts';
import { useCollection } from '../use-collection.ts';
import { usePreview } from '../use-preview.ts';
import { useSending } from '../use-sending.ts';
import { useWriting } from '../use-writing.ts';
import { ChosenPane } from './chosen-pane.tsx';
import { PreviewPane } from './preview-pane.tsx';
import { SendBar } from './send-bar.tsx';

/**
 * Hands a collection over: choose, look, send.
 *
 * @param props.startAtOnce makes the file as the last time, without another press
 */
export function ExportPage(props: { readonly port: ExportPort; readonly startAtOnce: boolean }) {
  const { port, startAtOnce } = props;
  const { message, say, dismiss } = useToast();
  const sayText = useMemo(() => (text: string) => say({ text }), [say]);
  const { state, chosen, choose, chooseSome, count } = useCollection(port);
  const handed = state.kind === 'ready' ? state.handed : null;
  const writing = useWriting(port, handed, chosen);
  const sending = useSending(port, handed, chosen, writing, sayText);
  const preview = usePreview(port, handed, chosen, count);
  const most = chosen.format.most?.(chosen.choices) ?? Infinity;

  const started = useRef(false);
  useEffect(() => {
    if (!startAtOnce || started.current || !handed || !count || count > most) return;
    started.current = true;
    void sending.toFile();
  }, [startAtOnce, handed, count, most, sending]);

  return (
    <>
      <div class="export">
        <header class="export-top">
          <Mark />
          <div class="export-title">
            <h1>{t('exportPage.title')}</h1>
            {handed && (
              <p class="quiet-text" aria-live="polite">
                {handed.label || t('exportPage.wholeLibrary')}
                {count !== null && ` · ${t('exportPage.clips', count, [formatCount(count)])}`}
              </p>
            )}
          </div>
        </header>
        {state.kind === 'unknown' && (
          <main class="export-alone">
            <p>{t('exportPage.unknown')}</p>
            <a class="button button-primary" href="/library.html">
              {t('exportPage.openLibrary')}
            </a>
          </main>
        )}
        {state.kind === 'failed' && (
          <main class="export-alone">
            <FailureNote failure={state.failure} onRetry={() => location.reload()} />
          </main>
        )}
        {handed && (
          <main class="export-main">
            <ChosenPane
              port={port}
              handed={handed}
              chosen={chosen}
              onChoose={choose}
              onChange={chooseSome}
            />
            <PreviewPane
              preview={preview}
              count={count}
              summary={chosen.choices.summary && chosen.format.choices.includes('summary')}
            />
          </main>
        )}
        {handed && (
          <SendBar
            port={port}
            chosen={chosen}
            count={count}
            most={most}
            fileName={sending.fileName}
            writing={writing}
            sending={sending}
          />
        )}
      </div>
      <Toast message={message} onDismiss={dismiss} />
    </>
  );
}
