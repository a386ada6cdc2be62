import { useEffect, useState } from 'preact/hooks';

import type { Circle } from '../../../domain/circle/circle.ts';
import type { SharingPort } from '../../../domain/circle/sharing.ts';
import type { Clip } from '../../../domain/clip.ts';
import { FailureNote } from '../../components/failure-note.tsx';
import { t } from '../../components/t.ts';
import type { ToastMessage } from '../../components/toast.tsx';
import { useSettling } from '../../popup/use-settling.ts';
// The words of what goes wrong with circles.
import '../../sharing/circle-failures.ts';
import type { ReaderPort } from '../reader/reader-port.ts';

/** Where the page was not kept here and a circle has it: the way to get it. Nothing is fetched unasked. */
export function ClipPage(props: {
  readonly port: Pick<SharingPort, 'pagesOf' | 'fetchPage'>;
  readonly reader: Pick<ReaderPort, 'getSnapshot'>;
  readonly clip: Clip;
  readonly onToast: (message: ToastMessage) => void;
}) {
  const { port, reader, clip, onToast } = props;
  const { id, urlKey } = clip;
  const [held, setHeld] = useState<readonly Pick<Circle, 'id' | 'name'>[]>([]);
  const [asked, setAsked] = useState('');
  const { busy, failure, settle } = useSettling();
  useEffect(() => {
    let wanted = true;
    const look = async (): Promise<void> => {
      try {
        const circles = await port.pagesOf(urlKey);
        const kept = circles.length > 0 && (await reader.getSnapshot(id)) !== null;
        if (wanted) setHeld(kept ? [] : circles);
      } catch {
        // The clip itself is read without it.
      }
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [port, reader, clip, id, urlKey]);
  if (held.length === 0) return null;
  const fetchFrom = (circle: string): void => {
    if (busy) return;
    setAsked(circle);
    void settle(port.fetchPage(circle, id), () => {
      setHeld([]);
      onToast({ text: t('circlePage.fetched') });
    });
  };
  return (
    <section class="clip-page" aria-label={t('reader.snapshot')}>
      <p class="quiet-text">{t('circlePage.text')}</p>
      {held.map((circle) => (
        <button
          key={circle.id}
          type="button"
          class="button"
          data-action="fetch-page"
          aria-disabled={busy}
          onClick={() => fetchFrom(circle.id)}
        >
          {busy && asked === circle.id
            ? t('circlePage.fetching')
            : t('circlePage.fetch', [circle.name])}
        </button>
      ))}
      {failure && <FailureNote failure={failure} />}
    </section>
  );
}
