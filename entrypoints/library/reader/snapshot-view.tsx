import { useEffect, useRef, useState } from 'preact/hooks';

import type { Clip } from '../../../domain/clip.ts';
import { snapshotPage } from '../../../extraction/snapshot-page.ts';
import { unpackPage } from '../../../extraction/unpack-page.ts';
import { Icon } from '../../components/icon.tsx';
import { t } from '../../components/t.ts';
import { formatInstant } from '../../popup/format-instant.ts';
import type { ReaderPort } from './reader-port.ts';

type Frame =
  | { readonly kind: 'opening' | 'none' | 'damaged' }
  | { readonly kind: 'there'; readonly url: string };

/**
 * The page as it was when it was clipped, in a frame that may neither run nor load anything:
 * `sandbox=""`, and a policy as the first thing in the document.
 */
export function SnapshotView(props: {
  readonly port: Pick<ReaderPort, 'getSnapshot'>;
  readonly clip: Clip;
  readonly onClose: () => void;
}) {
  const { port, clip } = props;
  const [frame, setFrame] = useState<Frame>({ kind: 'opening' });
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => close.current?.focus(), []);
  useEffect(() => {
    let url: string | null = null;
    let wanted = true;
    const open = async (): Promise<Frame> => {
      const packed = await port.getSnapshot(clip.id);
      if (!packed) return { kind: 'none' };
      const html = await unpackPage(packed);
      // Bytes that are no gzip, or more than a page: nothing can be shown of them.
      if (html === null) return { kind: 'damaged' };
      const page = snapshotPage(html);
      if (!wanted) return { kind: 'opening' };
      url = URL.createObjectURL(new Blob([page], { type: 'text/html;charset=utf-8' }));
      return { kind: 'there', url };
    };
    void open()
      .catch((): Frame => ({ kind: 'damaged' }))
      .then((opened) => wanted && setFrame(opened));
    return () => {
      wanted = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [port, clip.id]);

  return (
    // Its only control is the button; Escape is a second way to press it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      class="snapshot"
      role="region"
      aria-label={t('reader.snapshot')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        props.onClose();
      }}
    >
      <div class="snapshot-bar">
        <Icon name="page" />
        <p>
          <strong>{t('reader.snapshotOf', [formatInstant(clip.capturedAt)])}</strong>
          <span class="quiet-text">{t('reader.snapshotHint')}</span>
        </p>
        <button ref={close} type="button" class="button" onClick={props.onClose}>
          <Icon name="close" />
          {t('reader.snapshotClose')}
        </button>
      </div>
      {frame.kind === 'there' ? (
        <iframe class="snapshot-frame" sandbox="" src={frame.url} title={t('reader.snapshot')} />
      ) : (
        <p class="snapshot-said quiet-text" role="status">
          {frame.kind === 'opening'
            ? ''
            : t(frame.kind === 'none' ? 'reader.noSnapshot' : 'reader.snapshotDamaged')}
        </p>
      )}
    </div>
  );
}
